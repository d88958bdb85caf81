import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { shorten } from "@ai-disclosure/core/internal";
import type { Repository } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { applyEdits, removeEmpty } from "./applyEdits.ts";
import type { Step } from "./draft.ts";
import type { Host } from "./host.ts";
import { programOf } from "./hostCommands.ts";
import { readInitRecord, writeInitRecord, type RecordedEdit } from "./initRecord.ts";

interface Removal {
  readonly file: string;
  readonly state: "restored" | "deleted" | "changed since" | "gone";
}

/** What a dry run says instead. */
const planned: Readonly<Record<Removal["state"], string>> = {
  restored: "would restore",
  deleted: "would delete",
  "changed since": "changed since",
  gone: "gone",
};

/** Takes out what init wrote in this clone, byte for byte; a file that somebody changed since stays as it is. */
export function removeInit(
  repository: Repository,
  host: Host,
  dryRun: boolean,
  formats: readonly string[],
  { out, error, paintOut }: Terminal,
): number {
  const { topLevel } = repository;
  const record = readInitRecord(repository);
  const judged = record.edits.map((edit) => ({ edit, state: stateOf(topLevel, edit) }));
  const back = judged.filter(({ state }) => state === "restored").map(({ edit }) => edit);
  if (!dryRun) {
    const edits = back.map(({ path, before = "", after }) => ({
      path,
      before: after,
      after: before,
      executable: false,
    }));
    applyEdits(topLevel, edits);
    for (const { path, mode } of back) if (mode !== undefined) chmodSync(resolve(topLevel, path), mode);
    for (const { edit, state } of judged) if (state === "deleted") rmSync(resolve(topLevel, edit.path));
    for (const folder of record.folders) removeEmpty(folder);
    const left = judged.filter(({ state }) => state === "changed since").map(({ edit }) => edit);
    writeInitRecord(repository, { edits: left, folders: left.length > 0 ? record.folders : [] });
  }
  const files: Removal[] = judged.map(({ edit, state }) => ({ file: edit.path, state }));
  const changed = files.some(({ state }) => state === "changed since");
  const steps = files.some(({ state }) => state === "restored") ? copySteps(host) : [];
  if (formats.includes("json")) out(toJson({ removed: !dryRun, files, steps }));
  else {
    if (files.length === 0)
      error("init wrote nothing in this clone\nto take out what it wrote elsewhere: git revert the commit that has it");
    for (const { file, state } of files)
      out(
        `${paintOut(state === "changed since" ? "yellow" : "green", (dryRun ? planned[state] : state).padEnd(13))}  ${shorten(file)}`,
      );
    if (changed)
      error("what was changed since init wrote it was left alone: take out its lines with ai-disclosure by hand");
    for (const { about, write } of steps) out([`\n${about}:`, ...write.map((line) => `  ${shorten(line)}`)].join("\n"));
    if (dryRun) error("nothing was changed: --dry-run");
  }
  return changed ? 1 : 0;
}

/** simple-git-hooks copies its configuration into git's hooks, and they would still run us. */
function copySteps(host: Host): Step[] {
  const { hooks } = host;
  if (hooks.kind !== "simple-git-hooks") return [];
  return [{ job: "wake", about: "then, in each clone", write: [programOf(host, "simple-git-hooks")] }];
}

function stateOf(topLevel: string, { path, before, after }: RecordedEdit): Removal["state"] {
  const whole = resolve(topLevel, path);
  if (!existsSync(whole)) return "gone";
  if (readFileSync(whole, "utf8") !== after) return "changed since";
  return before === undefined ? "deleted" : "restored";
}
