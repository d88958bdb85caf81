import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { GitError } from "../git/gitError.ts";
import { inWorkTree, type GitPlace } from "../git/gitPlace.ts";
import { readHeadSync } from "../git/readHead.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/** A rebase that was run. */
interface Rebase {
  /** `taken back`: it was interrupted, and the branch is as it was. */
  readonly end: "done" | "stopped" | "taken back";
  /** What git, its hooks and the command printed, without git's progress. */
  readonly lines: readonly string[];
  /** The commit at which it stopped, as people say it: `1a2b3c4 fix it`. */
  readonly at?: string;
}

/**
 * Rewrites the commits after another one by git's own rebase, which runs a command on each.
 * @param signal aborts it, and takes it back
 * @throws {GitError} if it did not begin, e.g. because of changes in the work tree, or could not be taken back.
 */
export async function rebaseWith(words: readonly string[], workplace: Workplace, signal: AbortSignal): Promise<Rebase> {
  const repository = requireRepository(workplace);
  const place = { ...inWorkTree(repository), settings: [] };
  const isInProgress = (): boolean =>
    ["rebase-merge", "rebase-apply"].some((folder) => existsSync(join(repository.gitDirectory, folder)));
  // It is somebody else's, which must not be taken back.
  if (isInProgress())
    throw new GitError("failed", "a rebase is in progress", "finish it: git rebase --continue; or git rebase --abort");
  const before = readHeadSync(repository);
  try {
    const { status, output, complaint, complaints } = await tryGit(place, words, { signal });
    const lines = withoutProgress(`${output.toString("utf8")}\n${complaints}`);
    if (status === 0) return { lines: signal.aborted ? [...lines, doneAlready] : lines, end: "done" };
    if (!signal.aborted) {
      if (isInProgress()) return { lines, end: "stopped", at: await describeHead(place) };
      throw notStarted(complaint);
    }
  } catch (error) {
    // Ctrl-C reaches git as well, which may end before we hear of it.
    if (!signal.aborted && !(error instanceof GitError && error.endedBy !== undefined)) throw error;
  }
  await takeBack(place, isInProgress);
  if (readHeadSync(repository) === before) return { lines: [], end: "taken back" };
  return { lines: [doneAlready], end: "done" };
}

const doneAlready = "interrupted after the rebase was done: the messages are mended";

function notStarted(complaint: string): GitError {
  const remedy = complaint.includes("changes")
    ? "put your changes aside: git stash; afterwards: git stash pop"
    : "see what it says: git status";
  return new GitError("failed", `git did not start the rebase: ${complaint}`, remedy);
}

/** git writes its progress over itself, by a carriage return and ECMA-48's erasing of the line. */
const progress =
  /^(?:(?:Rebasing|Executing|Successfully rebased|mended the last commit|warning: execution failed|You can fix the problem)\b.*|hint: .*|\s*git rebase --continue|\s*)$/;

function withoutProgress(printed: string): string[] {
  const lines = printed.replaceAll("\u001b[K", "\n").split(/[\r\n]+/);
  return lines.filter((line) => !progress.test(line));
}

async function describeHead(place: GitPlace): Promise<string> {
  const { output } = await tryGit(place, ["log", "-1", "--no-show-signature", "--format=%h %s"]);
  return output.toString("utf8").trim();
}

/** Milliseconds that a git which the signal ended as well has to give its locks back, and between two attempts. */
const patience = 10_000;
const interval = 100;

async function takeBack(place: GitPlace, isInProgress: () => boolean): Promise<void> {
  for (let waited = 0; isInProgress(); waited += interval) {
    const { status, complaint } = await tryGit(place, ["rebase", "--abort"]);
    // A git that the signal has not ended yet may come to its end meanwhile.
    if (status === 0 || !isInProgress()) return;
    // git had not written, or has deleted, what it needs to take a rebase back: none was begun, or it is done.
    if (complaint === "" && (await tryGit(place, ["rebase", "--quit"])).status === 0) return;
    if (waited >= patience || !complaint.includes(".lock"))
      throw new GitError("failed", `the rebase was interrupted: ${complaint}`, "take it back: git rebase --abort");
    await wait(interval);
  }
}

/** How many commits of `base..HEAD` there are, merges among them, and those that a remote's branch has as well. @throws {GitError} */
export async function countRewritten(
  base: string,
  workplace: Workplace,
): Promise<{ readonly commits: number; readonly merges: number; readonly published: number }> {
  const repository = requireRepository(workplace);
  await resolveCommits(repository, [base, "HEAD"]);
  const place = inWorkTree(repository);
  const count = async (...words: string[]): Promise<number> =>
    Number((await runGit(place, ["rev-list", "--count", ...words, "--end-of-options", `${base}..HEAD`])).toString());
  const commits = await count();
  return {
    commits,
    merges: await count("--merges"),
    published: commits - (await count("--not", "--remotes", "--not")),
  };
}
