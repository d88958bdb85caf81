import type { Change } from "../change/change.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { disclosedInProse } from "./disclosedInProse.ts";
import { speaksOfPlace } from "../evidence/describeEvidence.ts";
import { gradeOfUse } from "../evidence/evidence.ts";
import type { Fix, Violation } from "../finding/finding.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import { bestMarks, describeMark, type ProposalMark } from "./proposalMark.ts";
import { writeStatement } from "./writeStatement.ts";

/** Commits that are named; of more, nobody reads each. */
const mostNamed = 10;

/** What is wrong with a pull request that makes none of the statements that its project asks for. */
export function findMissingStatement(change: Change, policy: Policy): Violation[] {
  const { trailers, pullRequest, level, everyChannel } = policy.disclosure;
  // A trailer serves as well, and disclosure-required asks for it.
  const inCommit = !everyChannel && disclosesInCommits(policy) && trailers.length > 0;
  if ((inCommit && change.disclosures.length > 0) || (!everyChannel && disclosedInProse(change, policy))) return [];
  const { commits = [] } = change;
  const silent = commits.filter(({ disclosed }) => everyChannel || !disclosed);
  if (commits.length > 0 && silent.length === 0) return [];
  const [mark, ...others] = bestMarks(inCommit && change.message ? { ...change, evidence: [] } : change, silent);
  const where = inPullRequest;
  if (pullRequest.when === "always" && level === "required") {
    const message = "the pull request does not say whether AI was used";
    const marks = details(commits.length > 0 && mark ? [mark, ...others] : []);
    // An app fills in no template, and one that nobody knows is perhaps no AI.
    const isApp = !mark && change.pullRequest?.author?.endsWith("[bot]") === true;
    return [
      { message, ...marks, fix: mark ? mendings(mark) : fixes(), where, ...(isApp ? { atMost: "warning" } : {}) },
    ];
  }
  if (!mark) return [];
  const { evidence } = mark;
  if (evidence.kind === "statement") {
    const message = `${describeMark(mark)}, but not where ${policy.title} asks for it`;
    return [{ message, ...details(others), fix: mendings(mark), where, atMost: "warning" }];
  }
  const weak = gradeOfUse(evidence) === "weak";
  const isSubject = !mark.commit && speaksOfPlace(evidence) && evidence.where.field === inPullRequest.field;
  const verb = isSubject ? "does not disclose AI use" : "the pull request does not disclose it";
  return [
    {
      message: `${describeMark(mark)}, but ${verb}${weak ? "; if AI was used, say so" : ""}`,
      ...details(others),
      fix: mendings(mark),
      where,
      ...(weak ? { atMost: "warning" } : {}),
    },
  ];

  function mendings(mark: ProposalMark): Fix {
    const edits = change.pullRequest && writeStatement(mark, change.pullRequest, policy);
    return { text: fixes(), ...(edits && { edits }) };
  }

  function fixes(): string {
    // Beside a tool's own mark, "no" would be the next finding.
    const sure = mark !== undefined && gradeOfUse(mark.evidence) !== "weak";
    const ways = explainPullRequest(policy, sure ? "yes" : "whether");
    const trailer = inCommit && mark?.commit && suggestDisclosure({ ...change, evidence: [mark.evidence] }, policy);
    return [...ways, ...(trailer ? [`write in the commit: ${trailer.text}`] : [])].join(", or ");
  }
}

function details(marks: readonly ProposalMark[]): Pick<Violation, "details"> {
  const lines = marks.slice(0, mostNamed).map(describeMark);
  const rest = marks.length - lines.length;
  if (lines.length === 0) return {};
  return { details: rest > 0 ? [...lines, `and in ${rest} more`] : lines };
}
