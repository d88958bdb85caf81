import { findStatements } from "../evidence/findStatements.ts";
import { gradeOfUse } from "../evidence/evidence.ts";
import type { Edit } from "../finding/finding.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import type { PullRequest } from "../pullRequest/pullRequest.ts";
import { findHeading } from "../pullRequest/readPullRequest.ts";
import { readMarkdown } from "../text/readMarkdown.ts";
import type { ProposalMark } from "./proposalMark.ts";

/**
 * The edits of the description that disclose what a mark shows: the author's own words of it where the project looks,
 * or beside a tool's own mark the project's sentence. Undefined where the sentence waits for what only the author knows.
 */
export function writeStatement(
  { evidence, commit }: ProposalMark,
  { body }: PullRequest,
  policy: Policy,
): readonly Edit[] | undefined {
  const { channels, pullRequest: form } = policy.disclosure;
  if (evidence.kind === "statement") {
    if (commit || form.section === undefined || !channels.includes("pr-section")) return undefined;
    const said = findStatements(body, knownTools(policy.tools)).find(({ statement }) => statement === "used");
    return said && [writeUnder(form.section, said.words, body)];
  }
  if (gradeOfUse(evidence) === "weak" || !channels.includes("pr-body") || form.fields) return undefined;
  const { sentence } = form;
  return sentence === undefined || /[<>…]/u.test(sentence) ? undefined : [append(body, sentence)];
}

function writeUnder(section: string, words: string, body: string): Edit {
  const lines = readMarkdown(body);
  const heading = lines[findHeading(section, lines)];
  if (!heading) return append(body, `## ${section}`, "", words);
  const written = body.split("\n");
  const underlined = /^ {0,3}(?:=+|-+)\s*$/.test(written[heading.line] ?? "");
  const end = heading.line + (underlined ? 1 : 0);
  const below = (written[end] ?? "").trim() === "" ? [] : [""];
  return { line: end + 1, delete: 0, insert: ["", words, ...below] };
}

/** Behind the last line that is not blank. */
function append(body: string, ...paragraph: readonly string[]): Edit {
  const lines = body.split("\n");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return { line: last + 2, delete: 0, insert: last === -1 ? paragraph : ["", ...paragraph] };
}
