import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory, inPast, type GitPlace } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { withoutHooks } from "../git/withoutHooks.ts";

/** Notes on their way to become those of a ref. */
export interface NotesDraft {
  /** What the ref points to; undefined if it is not there. */
  readonly before: string | undefined;
  /** Runs git notes on the draft. @throws {GitError} */
  readonly runNotes: (words: readonly string[], input?: string) => Promise<void>;
  /** Writes a blob and gives its id. @throws {GitError} */
  readonly writeBlob: (bytes: Buffer) => Promise<string>;
}

/** Each waits for those that are before it, so that twenty at once need twenty. */
const attempts = 100;

/**
 * Moves a ref to changed notes. Others may change notes at the same time: git makes the new notes beside the ref, which
 * is moved only if it is where it was, and otherwise all is done again from where it is.
 * @param find what the ref points to
 * @param change is called at each attempt; false if everything stays as it is
 * @returns whether anything was changed
 * @throws {GitError}
 */
export async function moveNotes(
  repository: HistoryRepository,
  ref: string,
  find: () => Promise<string | undefined>,
  change: (draft: NotesDraft) => Promise<boolean>,
): Promise<boolean> {
  const original = await withoutHooks(inGitDirectory(repository));
  let writing: GitPlace | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const before = await find();
    const draft = `refs/notes/${randomUUID()}`;
    let begun = false;
    // Where nothing is changed, nobody need have a name.
    const begin = async (): Promise<GitPlace> => {
      writing ??= await openWriting(repository);
      if (!begun && before !== undefined) await runGit(writing, ["update-ref", draft, before]);
      begun = true;
      return writing;
    };
    const changed = await change({
      before,
      runNotes: async (words, input) => {
        const request = input === undefined ? {} : { input };
        await runGit(await begin(), ["notes", `--ref=${draft}`, ...words], request);
      },
      writeBlob: async (bytes) =>
        (await runGit(await begin(), ["hash-object", "-w", "--stdin"], { input: bytes })).toString("latin1").trim(),
    });
    if (!changed) return false;
    const after = (await runGit(await begin(), ["rev-parse", "--verify", draft])).toString("latin1").trim();
    const old = before ?? "0".repeat(after.length);
    const words = ["update-ref", "-m", "notes: changed by ai-disclosure", ref, after, old];
    const { status, complaint } = await tryGit(original, words);
    if (status === 0) return true;
    if (attempt === attempts || !mayPass.test(complaint)) throw notWritten(ref, complaint, status);
    await wait(Math.random() * 10 * Math.min(attempt, 10));
  }
}

/** Another one was faster, or is at it. */
const mayPass = /expected [0-9a-f]{40}|reference already exists|reference is missing|File exists/;

const notWritten = (ref: string, complaint: string, status: number): GitError =>
  new GitError(
    "failed",
    `${ref} was not changed: ${complaint}`,
    "if no other git command is running here, delete the lock file that git names and try again",
    status,
  );

/** Where notes can be made: the refs are ours, the objects go to the repository, and nobody's editor or hook runs. */
async function openWriting(repository: HistoryRepository): Promise<GitPlace> {
  const place = inPast(repository);
  const original = inGitDirectory(repository);
  const variables = await Promise.all([readIdentity(original, "AUTHOR"), readIdentity(original, "COMMITTER")]);
  return {
    ...place,
    environment: Object.assign({}, place.environment, ...variables, {
      GIT_OBJECT_DIRECTORY: repository.borrow().store,
    }),
  };
}

/** `Name <address> 1700000000 +0100`: git-var(1). */
async function readIdentity(place: GitPlace, who: "AUTHOR" | "COMMITTER"): Promise<Record<string, string>> {
  const ident = (await runGit(place, ["var", `GIT_${who}_IDENT`])).toString("utf8").trim();
  const [, name = "", email = "", date = ""] = /^(.*) <(.*)> (\d+ [+-]\d+)$/.exec(ident) ?? [];
  return { [`GIT_${who}_NAME`]: name, [`GIT_${who}_EMAIL`]: email, [`GIT_${who}_DATE`]: `@${date}` };
}
