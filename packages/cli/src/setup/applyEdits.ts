import { chmodSync, existsSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import { openOutput, type Output } from "../output/openOutput.ts";
import { ReportError } from "../output/whileWriting.ts";
import type { FileEdit } from "./draft.ts";

/**
 * Writes all of these files or none. Each is written beside its place before the first one takes it.
 * @returns the folders that were made for them, absolute, the innermost first
 * @throws {ReportError} saying what was and what was not done.
 */
export function applyEdits(topLevel: string, edits: readonly FileEdit[]): readonly string[] {
  const folders: string[] = [];
  const outputs: { readonly edit: FileEdit; readonly path: string; readonly output: Output }[] = [];
  const done: (typeof outputs)[number][] = [];
  try {
    for (const edit of edits) {
      const path = resolve(topLevel, edit.path);
      folders.unshift(...makeFolders(dirname(path)));
      const output = openOutput(path);
      outputs.push({ edit, path, output });
      output.write(edit.after);
    }
    for (const one of outputs) {
      one.output.finish();
      done.push(one);
      if (one.edit.executable) allowRunning(one.path);
    }
    return folders;
  } catch (error) {
    for (const { output } of outputs) output.discard();
    const kept = done.filter((one) => !takeBack(one.path, one.edit));
    for (const folder of folders) removeEmpty(folder);
    const [fact = "", ...advice] = (error as Error).message.split("\n");
    const state =
      kept.length === 0
        ? "no file was changed"
        : `changed, and not restored: ${kept.map(({ edit }) => shorten(edit.path)).join(", ")}`;
    throw new ReportError([fact, state, ...advice].join("\n"));
  }
}

/** Whoever may read it may run it. */
function allowRunning(path: string): void {
  const mode = statSync(path).mode & 0o777;
  chmodSync(path, mode | ((mode & 0o444) >> 2));
}

function makeFolders(path: string): string[] {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  if (missing.length > 0) mkdirSync(path, { recursive: true });
  return missing;
}

function takeBack(path: string, { before }: FileEdit): boolean {
  try {
    if (before === undefined) rmSync(path, { force: true });
    else writeFileSync(path, before);
    return true;
  } catch {
    return false;
  }
}

/** Leaves a folder that somebody else uses by now. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // ENOTEMPTY, or gone.
  }
}
