import { bestEvidence } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { describeEvidence } from "../evidence/describeEvidence.ts";
import { type Evidence, gradeOfUse } from "../evidence/evidence.ts";
import type { CommitMarks } from "../pullRequest/pullRequest.ts";

/** A mark of AI use in a pull request, or in one of its commits. */
export interface ProposalMark {
  readonly evidence: Evidence;
  /** Absent where it stands in the pull request's own text, or in its squash message. */
  readonly commit?: CommitMarks;
}

/** `line 3 names Claude Code`; of a commit, `in commit 1a2b3c4d5e6f line 3 names Claude Code`. */
export function describeMark({ evidence, commit }: ProposalMark): string {
  return commit ? `in commit ${commit.name} ${describeEvidence(evidence)}` : describeEvidence(evidence);
}

/**
 * What contradicts a pull request that says that no AI was used: a tool's own mark, a commit that discloses it, or else
 * the author's words in the description or in a commit.
 */
export function findContradiction({ evidence, commits = [] }: Change): ProposalMark | undefined {
  const isStrong = (one: Evidence) => gradeOfUse(one) === "strong";
  const marks = [
    ...evidence.filter(({ kind }) => kind !== "disclosure").map((one): ProposalMark => ({ evidence: one })),
    ...commits.flatMap((commit) => commit.evidence.map((one): ProposalMark => ({ evidence: one, commit }))),
  ];
  return (
    marks.find((mark) => isStrong(mark.evidence) || mark.evidence.kind === "disclosure") ??
    marks.find((mark) => mark.evidence.kind === "statement")
  );
}

const grades: readonly Evidence["grade"][] = ["declared", "strong", "weak"];

/** The best mark of a pull request's own, and that of each of these commits, the best of all first. */
export function bestMarks(change: Change, commits: readonly CommitMarks[]): ProposalMark[] {
  const own = bestEvidence(change);
  const ofCommits = commits.flatMap((commit): ProposalMark[] => {
    const evidence = bestEvidence({ disclosures: [], evidence: commit.evidence });
    return evidence ? [{ evidence, commit }] : [];
  });
  const placeOf = ({ evidence }: ProposalMark) => grades.indexOf(gradeOfUse(evidence));
  return [...(own ? [{ evidence: own }] : []), ...ofCommits].toSorted((one, other) => placeOf(one) - placeOf(other));
}
