import { identifyTool } from "../identity/identifyTool.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import type { Person } from "../identity/person.ts";
import type { Message } from "../message/message.ts";
import { addressEvidence } from "./addressEvidence.ts";
import { committingTools } from "./committingTools.ts";
import type { Evidence } from "./evidence.ts";
import { findStatements } from "./findStatements.ts";
import { mayState } from "./mayState.ts";
import { footerEvidence } from "./footerEvidence.ts";
import { isIndentedAsWhole } from "./isIndentedAsWhole.ts";
import { markReading, type MarkPolicy, type MarkReading } from "./markReading.ts";
import { phraseOffsets } from "./phraseOffsets.ts";
import { mentionEvidence, trailerEvidence } from "./trailerEvidence.ts";

/** aider's commit messages begin so with --attribute-commit-message-author: https://aider.chat/docs/git.html */
const aiderPrefix = "aider: ";

/**
 * The marks that tools leave in a commit (identities, trailers, footers, links to sessions) and what its author says of
 * them in prose. What is declared in the policy's own words is not among them.
 */
export function messageEvidence(
  message: Message,
  people: { readonly author?: Person; readonly committer?: Person },
  policy?: MarkPolicy,
): Evidence[] {
  const reading = markReading(policy);
  const { tools } = reading;
  const found: Evidence[] = [];
  const add = (evidence: Evidence | undefined): void => {
    if (evidence !== undefined) found.push(evidence);
  };
  add(personEvidence("author", people.author, tools));
  add(committerEvidence(people.committer, found.length > 0, tools));
  if (message.subject.startsWith(aiderPrefix)) {
    found.push({ grade: "weak", kind: "subject", tool: "Aider", where: { line: 1 } });
  }
  for (const evidence of strayEvidence(message, reading)) found.push(evidence);
  for (const trailer of message.trailers) add(trailerEvidence(trailer, reading) ?? mentionEvidence(trailer, tools));
  const phrases = phraseOffsets(message.text);
  const states = mayState(message.text, phrases, tools);
  const footers = footerEvidence(message, tools, phrases);
  if (states || footers.length > 0) {
    // A trailer whose value is a link to a session is one mark, not two.
    const marked = new Set(found.map(({ where }) => where.line));
    for (const { statement, line } of states ? findStatements(message.text, tools) : []) {
      // The title says what the change does to the program.
      if (statement !== "used" || line === 1 || marked.has(line)) continue;
      marked.add(line);
      found.push({ grade: "declared", kind: "statement", where: { line } });
    }
    for (const footer of footers) if (!marked.has(footer.where.line)) found.push(asQuoted(footer, message));
  }
  for (const evidence of addressEvidence(message, found, tools)) found.push(evidence);
  return withoutQuotations(found, message);
}

/** What stands in a fence is quoted: nobody's mark. */
function withoutQuotations(found: Evidence[], message: Message): Evidence[] {
  if (found.length === 0) return found;
  return found.filter(({ where }) => where.line === undefined || !message.fencedLines.has(where.line));
}

function personEvidence(
  kind: "author" | "committer",
  person: Person | undefined,
  tools: KnownTools,
): Evidence | undefined {
  const known = person && identifyTool(person, tools);
  return known && { grade: known.certainty, kind, tool: known.tool, where: { field: kind } };
}

/** Most agents commit a person's commit when they rebase it or pick it for another branch. */
function committerEvidence(person: Person | undefined, isToolsOwn: boolean, tools: KnownTools): Evidence | undefined {
  const evidence = personEvidence("committer", person, tools);
  if (evidence?.tool === undefined || isToolsOwn || Object.hasOwn(committingTools, evidence.tool)) return evidence;
  return { ...evidence, grade: "weak" };
}

/** An indented stamp is an example, where the text around it is not indented. */
function asQuoted(footer: Evidence, message: Message): Evidence {
  const text = message.lines[(footer.where.line ?? 0) - 1] ?? "";
  const quoted = /^(?: {4}|\t)/.test(text) && !isIndentedAsWhole(message);
  return quoted && footer.grade === "strong" ? { ...footer, grade: "weak" } : footer;
}

/** A line in the title, or an indented one, may as well be an example or a quotation: its mark is weak. */
function strayEvidence(message: Message, reading: MarkReading): Evidence[] {
  const found: Evidence[] = [];
  let indentedAsWhole: boolean | undefined;
  for (const line of message.strayLines) {
    const evidence = trailerEvidence(line, reading);
    if (evidence === undefined) continue;
    const quoted = line.origin === "indented" && !(indentedAsWhole ??= isIndentedAsWhole(message));
    found.push(quoted || line.origin === "subject" ? { ...evidence, grade: "weak" } : evidence);
  }
  return found;
}
