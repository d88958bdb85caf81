import { type AuditedCommit, isError, shorten, plural } from "@ai-disclosure/core/internal";
import { commitName } from "../../reportParts/describeCommit.ts";

/** Fewer refused commits than this are read one by one; of more, a maintainer wants the outline. */
const many = 10;
const shownPaths = 10;
const shownExamples = 3;

interface Refused {
  commits: number;
  readonly examples: string[];
}

/**
 * What a policy refuses, by rule with examples and by directory: what a maintainer decides by who tries one on a
 * history. Memory grows with the rules and directories, not with the commits.
 */
export function countRefusals() {
  let refused = 0;
  const byRule = new Map<string, Refused>();
  const byDirectory = new Map<string, number>();
  return {
    add(commit: AuditedCommit): void {
      const errors = commit.findings.filter(isError);
      if (errors.length === 0 || commit.kind === "pull request") return;
      refused += 1;
      for (const rule of new Set(errors.map((finding) => finding.rule))) {
        const entry = byRule.get(rule) ?? { commits: 0, examples: [] };
        entry.commits += 1;
        if (entry.examples.length < shownExamples)
          entry.examples.push(`${commitName(commit)} ${shorten(commit.subject)}`);
        byRule.set(rule, entry);
      }
      const directories = errors.flatMap(({ where }) => (where?.path === undefined ? [] : [directoryOf(where.path)]));
      for (const directory of new Set(directories)) byDirectory.set(directory, (byDirectory.get(directory) ?? 0) + 1);
    },
    lines(): string[] {
      if (refused < many) return [];
      const rules = [...byRule].toSorted(([, one], [, other]) => other.commits - one.commits);
      const directories = [...byDirectory].toSorted(([, one], [, other]) => other - one).slice(0, shownPaths);
      return [
        `refused: ${plural(refused, "commit")}`,
        ...rules.flatMap(([rule, { commits, examples }]) => [
          `  ai/${shorten(rule)}: ${plural(commits, "commit")}, e.g.`,
          ...examples.map((example) => `    ${example}`),
        ]),
        ...(directories.length > 0 ? ["  where the findings are:"] : []),
        ...directories.map(([directory, commits]) => `    ${shorten(directory)}  ${plural(commits, "commit")}`),
        "",
      ];
    },
  };
}

/** The first two directories of a path: enough to tell subsystems apart. */
function directoryOf(path: string): string {
  const parts = path.split("/").slice(0, -1).slice(0, 2);
  return parts.length === 0 ? "(top level)" : `${parts.join("/")}/`;
}
