import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CleanOptions } from "../../../packages/core/src/internal.ts";
import type { CommittingCommand, People } from "../../../packages/repository/src/index.ts";
import { bundleSources } from "../../support/bundleSources.ts";
import { repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { once } from "../../support/once.ts";

/** What reportFromHook.ts writes; reportCleanOptions.ts writes `clean` and `message`. */
export interface HookReport {
  readonly hook: string;
  readonly command?: CommittingCommand;
  readonly amend: boolean;
  readonly amendByDate: boolean;
  readonly clean: CleanOptions;
  readonly people: People;
  /** `path +added -deleted`. */
  readonly files: readonly string[];
  /** The message file of commit-msg. */
  readonly message: string;
}

/** A reporter, with the package, as one file that plain node runs. */
export async function bundleReporter(name: "reportFromHook" | "reportCleanOptions"): Promise<string> {
  const folder = await once(name, (directory) => {
    const output = { file: join(directory, "report.mjs"), format: "esm", codeSplitting: false } as const;
    return bundleSources(join(import.meta.dirname, `${name}.ts`), output);
  });
  return join(folder, "report.mjs");
}

/** Wires the reporter into hooks, as husky does: sh that starts node. Gives a function that runs git and returns the reports. */
export async function withReporter(repository: TestRepository, reporter: string, hooks: readonly string[]) {
  const log = join(repository.path, "../reports");
  for (const hook of hooks) {
    const file = join(repository.path, ".git/hooks", hook);
    await writeFile(file, `#!/bin/sh\n"${process.execPath}" "${reporter}" "$0" "${log}" "$1"\n`);
    await chmod(file, 0o755);
  }
  return async (
    words: readonly string[],
    environment: NodeJS.ProcessEnv = {},
    directory = repository.path,
  ): Promise<HookReport[]> => {
    await rm(log, { force: true });
    await repositoryAt(directory, { ...repository.environment, ...environment }).git(...words);
    const lines = await readFile(log, "utf8").catch(() => "");
    return lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as HookReport);
  };
}
