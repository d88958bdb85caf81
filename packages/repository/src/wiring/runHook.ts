import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { quotePath } from "@ai-disclosure/core/internal";
import { doctorVariable, type DoctorRecord } from "../commit/tellDoctor.ts";
import { isAtLeast, type GitVersion } from "../git/gitVersion.ts";
import type { Repository } from "../git/repository.ts";
import { runCommand } from "../process/runCommand.ts";
import type { FoundHook, HookRun } from "./hookExamination.ts";

export interface HookPlace {
  readonly repository: Repository;
  readonly version: GitVersion;
  /** Of this examination alone. */
  readonly folder: string;
  /** Absolute. */
  readonly indexFile: string;
  readonly signal: AbortSignal;
}

/** Seconds that a hook has: it may run a project's tests. */
const patience = 300;

/**
 * Runs a hook as git does, with an index of its own: by `git hook run` since git 2.36, by the file before that.
 * @param message what commit-msg is given
 * @throws the signal's reason, if that is aborted.
 */
export async function runHook(
  hook: FoundHook,
  { repository, version, folder, indexFile, signal }: HookPlace,
  message?: { readonly text: string; readonly mark: string | undefined; readonly sign: string },
): Promise<HookRun> {
  const { topLevel, environment } = repository;
  const [messageFile, recordFile] = [join(folder, "COMMIT_EDITMSG"), join(folder, "record")];
  writeFileSync(recordFile, "");
  if (message) writeFileSync(messageFile, message.text);
  const words = message ? [messageFile] : [];
  const { outcome, status, output, ...rest } = await runCommand(
    (isAtLeast(version, 2, 36)
      ? ["git", "hook", "run", "--ignore-missing", hook.name, "--", ...words]
      : [resolve(topLevel, hook.file), ...words]
    )
      .map(quotePath)
      .join(" "),
    {
      cwd: topLevel,
      // As `git commit -m` sets it: githooks(5).
      environment: { ...environment, GIT_INDEX_FILE: indexFile, GIT_EDITOR: ":", [doctorVariable]: recordFile },
      outputFile: join(folder, "output"),
      timeout: patience,
      signal,
    },
  );
  return {
    mark: message?.mark,
    sign: message?.sign ?? "",
    outcome,
    ...(status !== undefined && { status }),
    ...(rest.signal !== undefined && { signal: rest.signal }),
    output,
    records: readRecords(recordFile),
  };
}

function readRecords(file: string): DoctorRecord[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DoctorRecord);
}
