import type { AuditedCommit } from "../audit/auditedCommit.ts";
import type { Finding } from "../finding/finding.ts";
import { compareVerdicts, type VerdictChange } from "./compareVerdicts.ts";

/** Why commits are judged differently: a rule that finds something under one of the policies only. */
export interface ComparisonReason {
  readonly rule: string;
  readonly severity: Finding["severity"];
  /** Whether the other policy finds it, or only the one that is compared with it. */
  readonly found: "gained" | "lost";
  readonly commits: number;
  /** The first of them, with what the rule says. */
  readonly examples: readonly ComparisonExample[];
}

interface ComparisonExample extends Pick<AuditedCommit, "repository" | "name" | "hash" | "kind" | "subject"> {
  readonly message: string;
}

/** Commits whose verdict changes in the same way. */
export interface ComparisonGroup {
  readonly outcome: VerdictChange["outcome"];
  readonly commits: number;
  /** The most frequent first. A commit may have several. */
  readonly reasons: readonly ComparisonReason[];
}

/** How two policies judge the commits of a history. */
export interface Comparison {
  readonly commits: number;
  /** Judged alike by both. */
  readonly alike: number;
  /** Without a policy in force, so that there is nothing to compare. */
  readonly unjudged: number;
  /** In which one of the policies, or both, could not check something. */
  readonly unchecked: number;
  readonly groups: readonly ComparisonGroup[];
}

const mostExamples = 3;

const outcomes = ["refused", "accepted", "otherwise"] as const;

/** Counts the commits of a comparison as they come; memory grows with the rules, and not with the commits. */
export function countComparison(): {
  add: (commit: AuditedCommit) => VerdictChange | undefined;
  finish: () => Comparison;
} {
  const groups = outcomes.map((outcome) => ({ outcome, commits: 0, reasons: new Map<string, CountedReason>() }));
  let commits = 0;
  let alike = 0;
  let unjudged = 0;
  let unchecked = 0;
  return {
    add(commit) {
      commits += 1;
      const { against } = commit;
      if (commit.policy === null || !against || against.policy === null) {
        unjudged += 1;
        return undefined;
      }
      if (commit.unchecked.length + against.unchecked.length > 0) unchecked += 1;
      const change = compareVerdicts(commit, against);
      const group = groups.find(({ outcome }) => outcome === change?.outcome);
      if (!group) {
        alike += 1;
        return undefined;
      }
      group.commits += 1;
      for (const [key, found, finding] of change ? reasonsOf(change) : []) {
        const { rule, severity } = finding;
        const reason = group.reasons.get(key) ?? { rule, severity, found, commits: 0, examples: [] };
        reason.commits += 1;
        if (reason.examples.length < mostExamples) reason.examples.push(exampleOf(commit, finding));
        group.reasons.set(key, reason);
      }
      return change;
    },
    finish: () => ({
      commits,
      alike,
      unjudged,
      unchecked,
      groups: groups
        .filter((group) => group.commits > 0)
        .map(({ reasons, ...group }) => ({
          ...group,
          reasons: [...reasons.values()].toSorted((one, other) => other.commits - one.commits),
        })),
    }),
  };
}

type CountedReason = Omit<ComparisonReason, "commits" | "examples"> & {
  commits: number;
  readonly examples: ComparisonExample[];
};

/** Each reason once, with the first finding of it: of a commit that comes to be refused or accepted, the errors. */
function reasonsOf({ outcome, lost, gained }: VerdictChange): [string, "gained" | "lost", Finding][] {
  const found = new Map<string, [string, "gained" | "lost", Finding]>();
  const all = [...gained.map((one) => ["gained", one] as const), ...lost.map((one) => ["lost", one] as const)];
  for (const [kind, finding] of all) {
    if (outcome === "refused" && (kind === "lost" || finding.severity !== "error")) continue;
    if (outcome === "accepted" && (kind === "gained" || finding.severity !== "error")) continue;
    const key = `${kind} ${finding.severity} ${finding.rule}`;
    if (!found.has(key)) found.set(key, [key, kind, finding]);
  }
  return [...found.values()];
}

function exampleOf({ repository, name, hash, kind, subject }: AuditedCommit, { message }: Finding): ComparisonExample {
  return {
    ...(repository !== undefined && { repository }),
    ...(name !== undefined && { name }),
    hash,
    kind,
    subject,
    message,
  };
}
