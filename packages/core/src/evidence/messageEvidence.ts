import { identifyTool } from "../identity/identifyTool.ts";
import type { Person } from "../identity/person.ts";
import type { Message } from "../message/message.ts";
import type { Evidence } from "./evidence.ts";
import { footerEvidence } from "./footerEvidence.ts";
import { trailerEvidence, type TrailerMeaning } from "./trailerEvidence.ts";

/** aider's commit messages begin so with --attribute-commit-message-author: https://aider.chat/docs/git.html */
const aiderPrefix = "aider: ";

function personEvidence(kind: "author" | "committer", person: Person | undefined): Evidence | undefined {
  const known = person && identifyTool(person);
  return known && { grade: known.certainty, kind, tool: known.tool, where: { field: kind } };
}

const maps = new WeakMap<Readonly<Record<string, TrailerMeaning>>, ReadonlyMap<string, TrailerMeaning>>();

/** Made once a policy. */
function mapOf(record: Readonly<Record<string, TrailerMeaning>>): ReadonlyMap<string, TrailerMeaning> {
  let map = maps.get(record);
  if (map === undefined) {
    map = new Map(Object.entries(record).map(([key, meaning]) => [key.toLowerCase(), meaning]));
    maps.set(record, map);
  }
  return map;
}

/**
 * The marks that tools leave in a commit: identities, trailers, footers, links to sessions. What the author declares in
 * the policy's own words is not among them. `trailerMeaning`: where a key means people, a tool's bare name is no mark.
 */
export function messageEvidence(
  message: Message,
  people: { readonly author?: Person; readonly committer?: Person },
  trailerMeaning?: Readonly<Record<string, TrailerMeaning>>,
): Evidence[] {
  const meanings = trailerMeaning && mapOf(trailerMeaning);
  const found: Evidence[] = [];
  const add = (evidence: Evidence | undefined): void => {
    if (evidence !== undefined) found.push(evidence);
  };
  add(personEvidence("author", people.author));
  add(personEvidence("committer", people.committer));
  if (message.subject.startsWith(aiderPrefix)) {
    found.push({ grade: "weak", kind: "subject", tool: "Aider", where: { line: 1 } });
  }
  for (const line of message.strayLines) add(trailerEvidence(line, meanings));
  for (const trailer of message.trailers) add(trailerEvidence(trailer, meanings));
  for (const evidence of footerEvidence(message)) found.push(evidence);
  return found;
}
