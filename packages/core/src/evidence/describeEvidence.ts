import type { Evidence } from "./evidence.ts";

/** A clause that states a piece of evidence, e.g. `line 5 names Claude Code`. */
export function describeEvidence(evidence: Evidence): string {
  const tool = evidence.tool ?? "an AI tool";
  const { line, field } = evidence.where;
  switch (evidence.kind) {
    case "author":
    case "committer":
      return `the ${evidence.kind} is ${tool}`;
    case "environment":
      return `this commit is being made from ${tool} (${field} is set)`;
    case "session":
      return `line ${line} links to a session of ${tool}`;
    case "disclosure":
      return `line ${line} discloses AI use`;
    case "subject":
      return `the subject looks like ${tool}'s`;
    default:
      return `line ${line} names ${tool}`;
  }
}
