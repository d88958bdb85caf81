import { evidenceOfUse, gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { disclosedInProse } from "./disclosedInProse.ts";
import { describeEvidence, speaksOfPlace } from "../evidence/describeEvidence.ts";
import { gradeOfUse } from "../evidence/gradeOfUse.ts";
import type { Violation } from "../finding/finding.ts";
import { disclosesInCommits } from "../policy/disclosesInCommits.ts";
import type { Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";

/** What is wrong with a pull request that makes none of the statements that its project asks for. */
export function findMissingStatement(change: Change, policy: Policy): Violation[] {
  const { trailers, pullRequest, level } = policy.disclosure;
  // A trailer serves as well, and disclosure-required asks for it.
  const inCommit = disclosesInCommits(policy) && trailers.length > 0;
  if ((inCommit && change.disclosures.length > 0) || disclosedInProse(change, policy)) return [];
  const fix = explainPullRequest(policy).join(", or ");
  const where = inPullRequest;
  const grade = gradeOfAiUse(change);
  if (pullRequest.when === "always" && level === "required") {
    return [{ message: "the pull request does not say whether AI was used", fix, where }];
  }
  const evidence = evidenceOfUse(change).find((one) => gradeOfUse(one) === grade);
  if (!evidence || (inCommit && change.message)) return [];
  if (evidence.kind === "statement") {
    const message = `${describeEvidence(evidence)}, but not where ${policy.title} asks for it`;
    return [{ message, fix, where, atMost: "warning" }];
  }
  const weak = grade === "weak";
  const isSubject = speaksOfPlace(evidence) && evidence.where.field === inPullRequest.field;
  const verb = isSubject ? "does not disclose AI use" : "the pull request does not disclose it";
  return [
    {
      message: `${describeEvidence(evidence)}, but ${verb}${weak ? "; if AI was used, say so" : ""}`,
      fix,
      where,
      ...(weak ? { atMost: "warning" } : {}),
    },
  ];
}
