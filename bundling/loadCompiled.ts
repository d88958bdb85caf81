import { isAscii } from "node:buffer";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/**
 * Loads a CommonJS bundle in compiled form. The first process that loads it keeps what was compiled when it ends, for
 * those after it: a hook feels each millisecond.
 *
 * It is kept in the bundle's own package, because compiled code must be as trustworthy as the code itself; where that
 * cannot be written, the bundle is compiled each time.
 * @param file absolute path of a bundle, in a folder of its package, that requires nothing but Node's modules and packages.
 * @param purpose what this process does with it: kept is what was called, and for another purpose other things are.
 * @returns what it exports.
 */
export function loadCompiled(file: string, purpose = "any"): unknown {
  const kept = join(dirname(file), "../.cache", `${basename(file)}-${purpose}-${process.version}-${process.arch}`);
  const code = readFileSync(file);
  const cachedData = readKept(kept, code);
  const source = `(function (exports, require, __dirname) {${code.toString(isAscii(code) ? "latin1" : "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const exported = {};
  (script.runInThisContext() as Bundle)(exported, createRequire(file), dirname(file));
  if (!cachedData || script.cachedDataRejected) process.once("exit", () => keep(script, kept, code));
  return exported;
}

type Bundle = (exports: object, require: NodeJS.Require, folder: string) => void;

/** The checksums of the bundle and of its compiled form, 4 bytes each, stand before the compiled form. */
const headLength = 8;

/**
 * V8 itself compares the length of the source and nothing else: it runs a damaged compiled form, and dies of it. The
 * checks take 0.5 ms, most of it to load zlib.
 */
function readKept(kept: string, code: Buffer): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(kept);
  } catch {
    return undefined;
  }
  const compiled = bytes.subarray(headLength);
  return bytes.subarray(0, headLength).equals(headOf(code, compiled)) ? compiled : undefined;
}

function headOf(code: Buffer, compiled: Buffer): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(crc32(code));
  head.writeUInt32LE(crc32(compiled), 4);
  return head;
}

/** Never half-written: another process may be reading it, or writing its own. */
function keep(script: Script, kept: string, code: Buffer): void {
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
      const compiled = script.createCachedData();
      writeFileSync(descriptor, Buffer.concat([headOf(code, compiled), compiled]));
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, kept);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
