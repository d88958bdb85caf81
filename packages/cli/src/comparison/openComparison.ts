import { comparePolicies, describeMode, judgeAlike, type Policy } from "@ai-disclosure/core/internal";
import { loadNamedVersions, placeMistakes, policyAlwaysOn } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { commandLine } from "../arguments/commandLine.ts";
import { UsageError } from "../arguments/usageError.ts";
import { sayAlike } from "../policies/formatDifference.ts";
import type { ComparisonFacts, ListedFormat } from "../reportParts/report.ts";

/** Another policy by which an audit judges each commit as well. */
interface OpenedComparison {
  readonly against: Policy;
  /** What judges first, as it is today; undefined where each commit has its own. */
  readonly own: Policy | undefined;
  /** What is told to the reports. */
  readonly named: Omit<ComparisonFacts, "own">;
  /** Why the two policies judge every commit alike, where they do. */
  readonly alike: string | undefined;
  /** What to know of the other policy. */
  readonly notes: readonly string[];
}

/** Options of what only one policy can be asked for. */
const forOnePolicy = ["baseline", "badge", "shard", "pre-push", "pre-receive", "all-commits"] as const;

/** Options by which the first policy is that of another place. */
const elsewhere = ["repo", "repo-list", "policy-from"] as const;

export type ComparisonArguments = Arguments<
  "policy" | "against" | "format" | (typeof forOnePolicy | typeof elsewhere)[number]
>;

/**
 * The policy to compare with; undefined if none is asked for. A policy that is named judges every commit as it is today,
 * or on the day behind its name: what would have been in force on a commit's day is no question of a comparison.
 * @throws {UsageError | PolicyError | PolicyFileError}
 */
export async function openComparison(given: ComparisonArguments, cwd: string): Promise<OpenedComparison | undefined> {
  const named = given.value("against");
  if (named === undefined) return undefined;
  const other = forOnePolicy.find((option) => given.has(option));
  if (other !== undefined) throw new UsageError(`--against and --${other} exclude each other`);
  const formats = Object.keys(comparisonFormats);
  const unknown = given.formats.find((format) => !formats.includes(format));
  if (unknown !== undefined)
    throw new UsageError(`a comparison has no format ${unknown}; with --against there are ${formats.join(", ")}`);
  const against = await loadToday(named, cwd);
  const policy = given.value("policy");
  const own = policy === undefined ? undefined : await loadToday(policy, cwd);
  // `--diff` with one name reads the policy of the directory that it is typed in.
  const canNameBoth = policy !== undefined || !elsewhere.some((option) => given.has(option));
  const changes = own && comparePolicies(own, against);
  return {
    against,
    own,
    named: {
      policy,
      against: named,
      diff: canNameBoth ? commandLine("policies", "--diff", ...[policy ?? [], named].flat()) : undefined,
      today: commandLine(...given.typed, "--policy-now"),
    },
    notes: [describeMode(against) ?? []].flat(),
    alike: changes && judgeAlike(changes) ? sayAlike(`${policy}`, named, changes) : undefined,
  };
}

/** @throws {PolicyError | PolicyFileError} */
async function loadToday(named: string, cwd: string): Promise<Policy> {
  const place = { cwd, repository: undefined };
  const versions = await placeMistakes(named, place, () => loadNamedVersions(named, cwd));
  const policy = policyAlwaysOn(versions)(Date.now() / 1000);
  if (policy === null) throw new Error(`${named} has no version`);
  return policy;
}

export const comparisonFormats: Readonly<Record<string, ListedFormat>> = {
  html: { ending: "html", load: async () => (await import("./html.ts")).report },
  json: { ending: "json", load: async () => (await import("./json.ts")).report },
  text: { ending: "txt", load: async () => (await import("./text.ts")).report },
};
