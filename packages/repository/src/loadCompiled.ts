import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/**
 * Loads a CommonJS bundle in compiled form. The first process that loads it keeps what was compiled when it ends, for
 * those after it: a hook feels each millisecond, and compiling was 10 of the command's 21 and 4 of the plugin's 16.
 * Node does so by itself from version 22 on, but for a whole process, which in commitlint is not ours.
 *
 * It is kept in the bundle's own package, because compiled code must be as trustworthy as the code itself; where that
 * cannot be written, the bundle is compiled each time.
 * @param file absolute path of a bundle, in a folder of its package, that requires nothing but Node's modules and packages.
 * @param purpose what this process does with it: kept is what was called, and for another purpose other things are.
 * @returns what it exports.
 */
export function loadCompiled(file: string, purpose = "any"): unknown {
  const kept = join(dirname(file), "../.cache", `${basename(file)}-${purpose}-${process.version}-${process.arch}`);
  const cachedData = readKept(kept, file);
  const source = `(function (exports, require) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const exported = {};
  (script.runInThisContext() as (exports: object, require: NodeJS.Require) => void)(exported, createRequire(file));
  if (!cachedData || script.cachedDataRejected) process.once("exit", () => keep(script, kept));
  return exported;
}

/** V8 compares no more than the length of the source with what it compiled before. */
function readKept(kept: string, file: string): Buffer | undefined {
  try {
    return statSync(kept).mtimeMs > statSync(file).mtimeMs ? readFileSync(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Never half-written: another process may be reading it. */
function keep(script: Script, kept: string): void {
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
      writeFileSync(descriptor, script.createCachedData());
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, kept);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
