import { plural } from "@ai-disclosure/core/internal";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import { isNullId } from "../git/isNullId.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import { checkIsOther } from "./checkIsOther.ts";
import type { DefaultRange } from "./defaultRange.ts";

/** A branch or a tag that a push creates or moves. */
interface Received {
  readonly ref: string;
  /** What it was at; absent if it is new. */
  readonly before?: string;
  /** The commit that it will be at. */
  readonly after: string;
}

/**
 * What a push brings to the repository that receives it, apart where different policies judge it. A branch that is there
 * is judged by its own tip, and gains what that lacks, though another branch may have it: on that one another policy may
 * have let it in. A new one, or a tag, is judged by the default branch, and brings what no branch or tag has. Other refs,
 * such as notes and pull requests, are passed over: what comes to a branch from them is judged when it comes.
 * @param lines what git gives a pre-receive hook: `<old oid> <new oid> <ref>` each, see githooks(5)
 * @throws {GitError} if they cannot be read, or HEAD names no branch to judge a new ref by.
 */
export async function resolveReceived(
  repository: HistoryRepository,
  lines: readonly string[],
): Promise<DefaultRange[]> {
  const received = await readReceived(repository, lines);
  const [main] = await resolveCommits(repository, ["HEAD"], "missing is known");
  const moved = received.filter(({ ref, before }) => before !== undefined && isBranch(ref));
  const fresh = received.filter((one) => !moved.includes(one));
  const mainBranch = await readSymbolicRef(repository);
  // What the default branch has, or gets by this push, is judged there.
  const onMain = [main, moved.find(({ ref }) => ref === mainBranch)?.after].flatMap((id) => (id ? [`^${id}`] : []));
  const ranges = moved.map(({ ref, before = "", after }): DefaultRange => {
    const others = ref === mainBranch ? [] : onMain;
    return {
      selection: { revisions: [`${before}..${after}`, ...others] },
      scope: `what is pushed to ${shortName(ref)}`,
      gate: { base: before, head: after, atServer: true },
    };
  });
  const [first] = fresh;
  if (!first) return ranges;
  if (main === undefined) await checkEmpty(repository, mainBranch);
  const head = fresh.find(({ ref }) => ref === mainBranch) ?? first;
  const tips = [...new Set(fresh.map(({ after }) => after))];
  ranges.push({
    selection: { revisions: [...tips, ...moved.map(({ after }) => `^${after}`)], news: true },
    scope: `what is pushed to ${fresh.length === 1 ? shortName(first.ref) : plural(fresh.length, "new ref")}`,
    gate: { base: main, head: head.after, atServer: true },
  });
  return ranges;
}

async function readReceived(repository: HistoryRepository, lines: readonly string[]): Promise<Received[]> {
  const form = "git gives a pre-receive hook lines of the form <old oid> <new oid> <ref>";
  // Another hook may have read it all: that must not look like a push of nothing.
  if (lines.length === 0) throw new GitError("mistyped", "--pre-receive found nothing on standard input", form);
  const updates = lines.map((line) => {
    const [, before = "", after, ref] = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (\S.*)$/.exec(line) ?? [];
    if (after !== undefined && ref !== undefined) return { before, after, ref };
    throw new GitError("mistyped", `not a line of a pre-receive hook: ${JSON.stringify(line.slice(0, 80))}`, form);
  });
  const bringing = updates.filter(({ after, ref }) => !isNullId(after) && /^refs\/(?:heads|tags)\//u.test(ref));
  const names = bringing.map(({ after }) => after);
  const commits = await resolveCommits(repository, names, "missing is known");
  const received: Received[] = [];
  for (const [index, { before, after, ref }] of bringing.entries()) {
    // A tag may name a file, and a branch cannot: what is not found then must not count as nothing.
    const commit = commits[index] ?? (isBranch(ref) ? after : undefined);
    if (commit === undefined) await checkIsOther(repository, after);
    else received.push({ ref, after: commit, ...(!isNullId(before) && { before }) });
  }
  return received;
}

async function readSymbolicRef(repository: HistoryRepository): Promise<string | undefined> {
  const output = await runGit(inGitDirectory(repository), ["symbolic-ref", "--quiet", "HEAD"], { accept: [0, 1] });
  return output.toString("utf8").trim() || undefined;
}

/** The first push to a repository has nothing to be judged by; a later one has, though HEAD may not say where. */
async function checkEmpty(repository: HistoryRepository, mainBranch = "HEAD"): Promise<void> {
  const output = await runGit(inGitDirectory(repository), [
    "for-each-ref",
    "--count=1",
    "--format=%(refname)",
    "refs/heads",
  ]);
  const another = output.toString("utf8").trim();
  if (another === "") return;
  throw new GitError(
    "failed",
    `new branches are judged by the policy of the default branch, and this repository's is missing: ${shortName(mainBranch)}`,
    `name another one, on the server: git symbolic-ref HEAD ${another}`,
  );
}

const isBranch = (ref: string): boolean => ref.startsWith("refs/heads/");
const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//u, "");
