import { isAscii } from "node:buffer";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import type { KnownTexts } from "../packages/repository/src/policyFile/checkOnce.ts";

/**
 * Loads a CommonJS bundle in compiled form. The first process that loads it keeps what was compiled when it ends, for
 * those after it: a hook feels each millisecond. One that ran further modules of the bundle adds what it called.
 *
 * It is kept in the bundle's own package, because compiled code must be as trustworthy as the code itself; where that
 * cannot be written, the bundle is compiled each time.
 * @param file absolute path of a bundle, in a folder of its package
 * @param require what finds the modules of Node and the packages that it requires; to make one, Node loads a module
 * @param purpose what this process does with it: kept is what was called, and for another purpose other things are.
 * @returns what it exports.
 */
export function loadCompiled(file: string, require: NodeJS.Require, purpose = "any"): unknown {
  const cache = join(dirname(file), "../.cache", basename(file));
  const kept = `${cache}-${purpose}-${process.version}-${process.arch}`;
  const code = readAsFunction(file);
  const checksum = crc32(code);
  const found = readKept(kept, checksum);
  const source = code.toString(isAscii(code) ? "latin1" : "utf8");
  const script = new Script(source, { filename: file, ...(found && { cachedData: found.compiled }) });
  const exported: Exported = {};
  (script.runInThisContext() as Bundle)(exported, require, dirname(file), knownTexts(cache, checksum));
  const known = script.cachedDataRejected ? undefined : found?.ran;
  process.once("exit", () => {
    const { ran = [] } = exported;
    if (known && ran.every((number) => known.has(number))) return;
    const numbers = [...new Set([...(known ?? []), ...ran])];
    keep(kept, () => write(script.createCachedData(), numbers, checksum));
  });
  return exported;
}

/** What a bundle exports: also which of its modules have run, by their numbers, if it tells (see scripts/lazyModules.js). */
interface Exported {
  readonly ran?: readonly number[];
}

/** A bundle as a function, in one piece: of a text that is joined of several, V8 makes another copy. */
function readAsFunction(file: string): Buffer {
  const [before, behind] = ["(function (exports, require, __dirname, knownTexts) {", "\n})"];
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(before.length + size + behind.length);
    bytes.write(before, "latin1");
    bytes.write(behind, before.length + readSync(descriptor, bytes, before.length, size, 0), "latin1");
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

type Bundle = (exports: Exported, require: NodeJS.Require, folder: string, knownTexts: KnownTexts) => void;

/** As many are kept; another one takes the place of one of them. */
const mostTexts = 16;

/** Each is kept as a whole and compared as a whole, so that none is ever taken for another. */
function knownTexts(cache: string, checksum: number): KnownTexts {
  const fileOf = (text: string): string => `${cache}-text-${crc32(text) % mostTexts}`;
  const content = (text: string): string => `${checksum}\n${text}`;
  return {
    has: (text) => {
      try {
        return readFileSync(fileOf(text), "utf8") === content(text);
      } catch {
        return false;
      }
    },
    add: (text) => keep(fileOf(text), () => content(text)),
  };
}

/** What is kept: the compiled form, and the modules whose functions it may hold. */
interface Kept {
  readonly ran: ReadonlySet<number>;
  readonly compiled: Buffer;
}

/**
 * The checksums of the bundle and of what follows, 4 bytes each; how many numbers of modules follow, in 8, as V8 wants to
 * be aligned; and these, 8 bytes each.
 */
const [checksumsLength, headLength, numberLength] = [8, 16, 8];

/**
 * V8 itself compares the length of the source and nothing else: it runs a damaged compiled form, and dies of it. The
 * checks take 0.5 ms, most of it to load zlib.
 */
function readKept(kept: string, checksum: number): Kept | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(kept);
  } catch {
    return undefined;
  }
  if (bytes.length < headLength || bytes.readUInt32LE(0) !== checksum) return undefined;
  if (bytes.readUInt32LE(4) !== crc32(bytes.subarray(checksumsLength))) return undefined;
  const begin = headLength + bytes.readUInt32LE(checksumsLength) * numberLength;
  const ran = new Set<number>();
  for (let at = headLength; at < begin; at += numberLength) ran.add(bytes.readUInt32LE(at));
  return { ran, compiled: bytes.subarray(begin) };
}

function write(compiled: Buffer, ran: readonly number[], checksum: number): Buffer {
  const head = Buffer.alloc(headLength + ran.length * numberLength);
  head.writeUInt32LE(ran.length, checksumsLength);
  for (const [index, number] of ran.entries()) head.writeUInt32LE(number, headLength + index * numberLength);
  const bytes = Buffer.concat([head, compiled]);
  bytes.writeUInt32LE(checksum);
  bytes.writeUInt32LE(crc32(bytes.subarray(checksumsLength)), 4);
  return bytes;
}

/** Never half-written: another process may be reading it, or writing its own. */
function keep(kept: string, make: () => Buffer | string): void {
  const unfinished = `${kept}.${process.pid}`;
  let descriptor: number;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    // Opened first: where it cannot be written, the work of making it is spared.
    descriptor = openSync(unfinished, "wx");
  } catch {
    return;
  }
  try {
    try {
      writeFileSync(descriptor, make());
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, kept);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
