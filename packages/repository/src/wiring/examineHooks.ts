import { join } from "node:path";
import { readPeopleSync } from "../commit/readPeople.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { gitVersion, type GitVersion } from "../git/gitVersion.ts";
import { hasCommitsSync } from "../git/readHead.ts";
import { readConfiguration } from "../git/readConfiguration.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { findHook, hindranceOf } from "./findHook.ts";
import type { FoundHook, HookExamination } from "./hookExamination.ts";
import { hookMessages } from "./hookMessages.ts";
import { runHook, type HookPlace } from "./runHook.ts";
import { tryStagedFile } from "./tryStagedFile.ts";

/** What was found out about a repository's hooks. */
export interface HookExaminations {
  readonly version: GitVersion;
  readonly commitMsg: HookExamination;
  readonly preCommit: HookExamination;
}

/**
 * Runs the hooks of a commit without a commit: commit-msg on a message without a mark and on ones with a mark, until it
 * refuses one; pre-commit on a new, empty file, which is gone afterwards. The index, the message file and the result are
 * in a temporary folder.
 * @throws {GitError}
 * @throws the signal's reason, if that is aborted.
 */
export async function examineHooks(repository: Repository, signal: AbortSignal): Promise<HookExaminations> {
  const { topLevel, environment } = repository;
  const version = await gitVersion(inWorkTree(repository));
  const configuration = readConfiguration(topLevel, environment);
  const find = async (name: FoundHook["name"]) => findHook(name, repository, configuration, version);
  const [commitMsg, preCommit] = [await find("commit-msg"), await find("pre-commit")];
  const temporary = createTemporaryFolder();
  try {
    const { path: folder } = temporary;
    const place: HookPlace = { repository, version, folder, indexFile: join(folder, "index"), signal };
    await readHead(place);
    return {
      version,
      commitMsg: await tryMessages(commitMsg, place),
      preCommit: await tryStagedFile(preCommit, place),
    };
  } finally {
    temporary.remove();
  }
}

/** An index in which nothing is staged. */
async function readHead({ repository, indexFile }: HookPlace): Promise<void> {
  const { topLevel, environment } = repository;
  const place = inWorkTree({ topLevel, environment: { ...environment, GIT_INDEX_FILE: indexFile } });
  await runGit(place, ["read-tree", ...(hasCommitsSync(repository) ? ["HEAD"] : ["--empty"])]);
}

async function tryMessages(hook: FoundHook, place: HookPlace): Promise<HookExamination> {
  const notRun = hindranceOf(hook);
  if (notRun) return { hook, runs: [], notRun };
  const people = readPeopleSync(place.repository);
  const { unmarked, marked, sign } = await hookMessages(place.repository, people);
  const first = await runHook(hook, place, { text: unmarked, mark: undefined, sign });
  const runs = [first];
  for (const message of marked) {
    const run = await runHook(hook, place, { ...message, sign });
    runs.push(run);
    // A hook that does not ask us says the same of every mark, and one refusal proves enough.
    if (first.records.length === 0 || run.records.some(({ errors }) => errors.length > 0)) break;
  }
  return { hook, runs };
}
