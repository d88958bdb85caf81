import { gradeOfUse } from "../evidence/evidence.ts";
import type { AuditedCommit } from "./auditedCommit.ts";

/** What is known of AI use, of each part of the whole. A commit is in the first of these that fits. */
export interface Known {
  /** Its author says in time that AI was used. */
  readonly disclosed: number;
  /** Only a note that came afterwards says so. */
  readonly late: number;
  /** Nobody says so, and it bears a tool's own mark. */
  readonly detected: number;
  /** The rest: weak signs, a denial, or nothing. Never "no AI". */
  readonly unknown: number;
}

/** The share of AI in a history. It is a lower bound: use that leaves no trace is unknown. */
export interface AiShare {
  readonly commits: Known;
  /** The same of added lines, in as many commits as were measured: of all only with `--stats`. */
  readonly lines: Known & { readonly measured: number };
  /** Commits of known use in which a tool is named or left its mark; a commit may have several. */
  readonly byTool: Readonly<Record<string, number>>;
  /** Commits that disclose a use of the policy's vocabulary; a commit may have several. */
  readonly byUse: Readonly<Record<string, number>>;
}

const nothing = { disclosed: 0, late: 0, detected: 0, unknown: 0 };

/** Of no commits. */
export function emptyShare(): AiShare {
  return { commits: nothing, lines: { ...nothing, measured: 0 }, byTool: {}, byUse: {} };
}

/** Counts commits one by one. */
export function countShare(): { readonly add: (commit: AuditedCommit) => void; readonly share: () => AiShare } {
  const commits = { ...nothing };
  const lines = { ...nothing, measured: 0 };
  const tools = new Map<string, number>();
  const uses = new Map<string, number>();
  return {
    add(commit) {
      const known = knownOf(commit);
      commits[known] += 1;
      if (commit.sizes) {
        lines.measured += 1;
        for (const name in commit.sizes) lines[known] += commit.sizes[name]?.added ?? 0;
      }
      if (known === "unknown") return;
      countOnce(
        tools,
        commit.evidence.flatMap((one) => (gradeOfUse(one) !== "weak" && one.tool ? [one.tool] : [])),
      );
      const positive = commit.disclosures.filter(({ negative }) => !negative);
      countOnce(
        uses,
        positive.flatMap((disclosure) => disclosure.uses.map(({ name }) => name)),
      );
    },
    share: () => ({ commits: { ...commits }, lines: { ...lines }, byTool: record(tools), byUse: record(uses) }),
  };
}

function knownOf({ evidence, disclosures }: AuditedCommit): keyof Known {
  if (evidence.length === 0 && disclosures.length === 0) return "unknown";
  if (evidence.some(({ grade }) => grade === "declared")) return "disclosed";
  if (disclosures.some(({ late, negative }) => late && !negative)) return "late";
  return evidence.some((one) => gradeOfUse(one) === "strong") ? "detected" : "unknown";
}

function countOnce(counts: Map<string, number>, names: readonly string[]): void {
  for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The largest first. */
function record(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...counts].toSorted(([name, count], [other, more]) => more - count || (name < other ? -1 : 1)),
  );
}

/** The share of several parts of an audit. */
export function addShares(one: AiShare, other: AiShare): AiShare {
  return {
    commits: addNumbers(one.commits, other.commits),
    lines: addNumbers(one.lines, other.lines),
    byTool: addCounts(one.byTool, other.byTool),
    byUse: addCounts(one.byUse, other.byUse),
  };
}

function addNumbers<Numbers extends object>(one: Numbers, other: Numbers): Numbers {
  return Object.fromEntries(
    (Object.entries(one) as [keyof Numbers, number][]).map(([key, count]) => [key, count + Number(other[key])]),
  ) as Numbers;
}

function addCounts(one: AiShare["byTool"], other: AiShare["byTool"]): AiShare["byTool"] {
  const sums = new Map(Object.entries(one));
  for (const [name, count] of Object.entries(other)) sums.set(name, (sums.get(name) ?? 0) + count);
  return record(sums);
}

/** How many have known AI use, of how many. */
export function knownIn({ disclosed, late, detected, unknown }: Known): {
  readonly known: number;
  readonly all: number;
} {
  const known = disclosed + late + detected;
  return { known, all: known + unknown };
}
