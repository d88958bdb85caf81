import { GitError } from "../git/gitError.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { bringsOnlyNews } from "./bringsOnlyNews.ts";
import { findMergeBases } from "../git/findMergeBases.ts";
import { checkIsOther } from "./checkIsOther.ts";
import type { Walk } from "./walk.ts";
import type { Span } from "../measuring/measureSpan.ts";
import { inputLines } from "../git/inputLines.ts";
import { listRefs } from "../git/listRefs.ts";
import { listTips } from "./listTips.ts";
import { isShallow } from "../git/readBoundary.ts";
import { quoteLine, readPush } from "./readPush.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import type { Selection } from "./selection.ts";
import { walkSince } from "./walkSince.ts";

/**
 * Turns a selection into walks; none if it is empty by itself. Every revision is resolved to an id first: a word can
 * then not be taken for an option, a file or a tag of a file, of which git log prints nothing and is content.
 * @throws {GitError} naming the revision that is not there, or the line that cannot be read.
 */
export async function resolveSelection(repository: HistoryRepository, selection: Selection): Promise<Walk[]> {
  if ("hashes" in selection) return resolveHashes(repository, selection.hashes);
  if ("pushes" in selection) return resolvePushes(repository, selection.pushes, selection.remote);
  const last = selection.last === undefined ? undefined : checkedCount(selection.last);
  const tips = "all" in selection ? await listTips(repository, selection.refs) : [];
  if ("all" in selection && tips.length === 0) return [];
  const walkWith = async (words: readonly string[]): Promise<Walk> =>
    "all" in selection
      ? { words: [...words, "--stdin"], input: inputLines(tips), tips }
      : resolveRevisions(repository, selection, words);
  if (selection.since !== undefined) return walkSince(repository, selection.since, last, walkWith);
  return [await walkWith(last === undefined ? [] : [`--max-count=${last}`])];
}

function checkedCount(last: number): number {
  if (Number.isSafeInteger(last) && last >= 0) return last;
  throw new GitError("mistyped", `this is not a number of commits: ${last}`, "give a whole number, e.g. 20");
}

/** `a...b` and `a..b`; whatever else contains two dots is no revision that an audit needs. */
const range = /^(.*?)(\.\.\.?)(.*)$/s;

async function resolveRevisions(
  repository: HistoryRepository,
  { revisions, news }: Extract<Selection, { revisions: readonly string[] }>,
  words: readonly string[],
): Promise<Walk> {
  const asked = revisions.length === 0 ? ["HEAD"] : revisions;
  const parts = asked.map((word) => {
    const [, from, dots, to] = range.exec(word) ?? [];
    if (dots !== undefined) return { dots, names: [from || "HEAD", to || "HEAD"] };
    return word.startsWith("^") ? { dots: "^", names: [word.slice(1)] } : { dots: "", names: [word] };
  });
  const ids = await resolveCommits(
    repository,
    parts.flatMap(({ names }) => names),
  );
  const tips: string[] = [];
  const limits: string[] = [];
  let next = 0;
  for (const { dots } of parts) {
    const first = ids[next++] ?? "";
    if (dots === "" || dots === "^") {
      (dots === "" ? tips : limits).push(first);
      continue;
    }
    const second = ids[next++] ?? "";
    tips.push(second);
    if (dots === "...") tips.push(first);
    // In a shallow clone a range whose ends do not meet would hold too much.
    const bases = dots === "..." || isShallow(repository) ? await findMergeBases(repository, first, second) : [];
    limits.push(...(dots === "..." ? bases : [first]));
  }
  if (news) limits.push(...(await listRefs(repository, ["refs/heads", "refs/tags"])));
  const whole = words.length === 0 && tips.length === 1 && (limits.length > 0 || news === true);
  return {
    words: [...words, "--stdin"],
    input: inputLines([...tips, ...limits.map((id) => `^${id}`)]),
    tips,
    ...(whole && { isSeries: async () => true }),
    ...(whole && parts.length === 1 && parts[0]?.dots === ".." && { findSpan: () => findSpan(repository, ids) }),
  };
}

async function findSpan(
  repository: HistoryRepository,
  [from = "", to = ""]: readonly string[],
): Promise<Span | undefined> {
  const [base, another] = await findMergeBases(repository, from, to);
  return base === undefined || another !== undefined ? undefined : { from: base, to };
}

async function resolveHashes(repository: HistoryRepository, hashes: readonly string[]): Promise<Walk[]> {
  const names = hashes.map((line) => line.trim()).filter((line) => line !== "");
  const wrong = names.find((name) => !/^[0-9a-f]{4,64}$/i.test(name));
  if (wrong !== undefined)
    throw new GitError("mistyped", `not a commit's hash: ${quoteLine(wrong)}`, "give one hash a line");
  // Of an empty list git log would make HEAD.
  if (names.length === 0) return [];
  const ids = await resolveCommits(repository, names);
  return [{ words: ["--no-walk=unsorted", "--stdin"], input: inputLines(ids), tips: ids }];
}

async function resolvePushes(
  repository: HistoryRepository,
  pushes: readonly string[],
  remote: string | undefined,
): Promise<Walk[]> {
  const updates: string[] = [];
  const fresh: string[] = [];
  const moves = pushes.map(readPush);
  const ids = [...new Set(moves.flatMap(({ local, known }) => [local, known]))];
  const found = await resolveCommits(repository, ids, "missing is known");
  const commits = new Set(ids.filter((_, index) => found[index] !== undefined));
  for (const { local, known } of moves) {
    if (!commits.has(local)) await checkIsOther(repository, local);
    // What the remote has may be unknown here: somebody pushed since the last fetch.
    else if (commits.has(known)) updates.push(local, `^${known}`);
    else fresh.push(local);
  }
  const remotes = remote === undefined || !/^[\w./-]+$/.test(remote) ? "refs/remotes" : `refs/remotes/${remote}`;
  const there = updates.length + fresh.length === 0 ? [] : await listRefs(repository, [remotes]);
  const walk = (ids: readonly string[], limits: readonly string[]): Walk[] => {
    const tips = ids.filter((id) => !id.startsWith("^"));
    if (tips.length === 0) return [];
    const isSeries = () => bringsOnlyNews(repository, ids, there);
    const input = inputLines([...ids, ...limits.map((id) => `^${id}`)]);
    return [{ words: ["--stdin"], input, tips, ...(new Set(tips).size === 1 && { isSeries }) }];
  };
  // Apart, because the remote's other branches do not excuse what is new to this one.
  return [...walk(updates, []), ...walk(fresh, there)];
}
