import {
  groupPushes,
  resolveDefaultRange,
  resolveReceived,
  type DefaultRange,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";
import { readLinesOf } from "./nameRepositories.ts";

/** What reads standard input. */
const read = ["stdin", "pre-push", "pre-receive"] as const;
type Read = (typeof read)[number];

/**
 * The commits that are asked for, apart where they go to different bases; what the branch adds to its upstream, if none
 * are.
 * @throws {UsageError} for options that exclude each other.
 * @throws {GitError} if there is no base to compare with.
 */
export async function selectCommits(
  given: Arguments<"all" | "refs" | Read | "base" | "head" | "last" | "since">,
  history: HistoryRepository,
  process: Process,
): Promise<DefaultRange[]> {
  const { operands } = given;
  const ways = (["all", ...read] as const).filter((option) => given.has(option));
  const [way] = ways;
  const ends = (["base", "head"] as const).find((option) => given.has(option));
  const named = way === undefined ? operands[0] : `--${way}`;
  if (ends !== undefined && named !== undefined) throw new UsageError(`--${ends} and ${named} exclude each other`);
  // Whoever names each commit has no walk to limit.
  const others = read.some((option) => option === way)
    ? (["last", "since"] as const).filter((option) => given.has(option))
    : [];
  const [, other] = [...ways, ...others];
  if (other !== undefined) throw new UsageError(`--${way} and --${other} exclude each other`);
  if (way !== undefined && way !== "pre-push" && operands.length > 0)
    throw new UsageError(`--${way} takes no revisions, found ${operands.join(" ")}`);
  const refs = given.values("refs");
  if (way !== "all" && refs.length > 0) throw new UsageError(`--refs goes with --all: --all --refs ${refs[0]}`);
  if (way === "stdin") return [{ selection: { hashes: await readLinesOf(process.stdin) }, scope: "standard input" }];
  if (way === "pre-push") return selectPushes(await readLinesOf(process.stdin), operands[0], history);
  if (way === "pre-receive") return resolveReceived(history, await readLinesOf(process.stdin));
  const limits = { ...readLast(given), ...readSince(given) };
  if (way === "all") {
    return [{ selection: { all: true, refs, ...limits }, scope: describe(["all history", ...refs].join(", "), given) }];
  }
  if (operands.length > 0 || Object.keys(limits).length > 0) {
    return [{ selection: { revisions: operands, ...limits }, scope: describe(operands.join(" ") || "HEAD", given) }];
  }
  return [await resolveDefaultRange(history, process.env, { base: given.value("base"), head: given.value("head") })];
}

async function selectPushes(
  lines: readonly string[],
  remote: string | undefined,
  history: HistoryRepository,
): Promise<DefaultRange[]> {
  const groups = await groupPushes(history, lines, remote);
  return (groups.length > 0 ? groups : [{ pushes: [] }]).map(({ pushes, gate }) => ({
    selection: { pushes, ...(remote !== undefined && { remote }) },
    scope: "what is pushed",
    ...(gate && { gate }),
  }));
}

function readLast(given: Arguments<"last">): { last?: number } {
  const text = given.value("last");
  if (text === undefined) return {};
  // Of none the audit would be green, whatever there is.
  if (!/^0*[1-9]\d{0,8}$/u.test(text))
    throw new UsageError(`--last needs a number of commits, e.g. --last 20, found "${text}"`);
  return { last: Number(text) };
}

function readSince(given: Arguments<"since">): { since?: string } {
  const since = given.value("since");
  return since === undefined ? {} : { since };
}

function describe(what: string, given: Arguments<"last" | "since">): string {
  const last = given.value("last");
  const since = given.value("since");
  return [
    what,
    ...(last === undefined ? [] : [`last ${last}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
  ].join(", ");
}
