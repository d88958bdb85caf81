import type { Evidence } from "./evidence.ts";

/** Whether the clause begins with the place, `line 5 names Claude Code`, and not with whom it names. */
export function speaksOfPlace({ kind }: Evidence): boolean {
  return kind === "disclosure" || kind === "statement" || kind === "trailer" || kind === "footer" || kind === "session";
}

/** A clause that states a piece of evidence, e.g. `line 5 names Claude Code`. */
export function describeEvidence(evidence: Evidence): string {
  const tool = evidence.tool ?? "an AI tool";
  const { line, field } = evidence.where;
  const place = line === undefined ? `the ${field}` : `line ${line}`;
  switch (evidence.kind) {
    case "author":
    case "committer":
      return `the ${evidence.kind} is ${tool}`;
    case "environment":
      return `this commit is being made from ${tool} (${field} is set)`;
    case "session":
      return `${place} links to a session of ${tool}`;
    case "disclosure":
      return `${place} discloses AI use`;
    case "statement":
      return `${place} says that AI was used`;
    case "sidecar":
      return `the record in ${field} attributes ${evidence.grade === "weak" ? "a few " : ""}lines of this commit to ${tool}`;
    case "subject":
      return `the subject looks like ${tool}'s`;
    default:
      return `${place} names ${tool}`;
  }
}
