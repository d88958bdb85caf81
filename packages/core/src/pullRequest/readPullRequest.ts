import { markMentions } from "../disclosure/markMentions.ts";
import { findStatements } from "../evidence/findStatements.ts";
import { stampOnLine } from "../evidence/stampOnLine.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import type { PullRequest } from "./pullRequest.ts";
import { readAnswer, readReply, type Answer } from "./readAnswer.ts";
import { readMarkdown, type MarkdownLine } from "../text/readMarkdown.ts";
import { tickedBoxes } from "./tickedBoxes.ts";
import { beginsWithWords } from "../text/words.ts";

/** What a pull request says of AI where the policy looks. `mention`: it speaks of AI, and only a person can tell what. */
export interface PullRequestStatement {
  readonly channel: "pr-body" | "pr-section" | "pr-checkbox" | "pr-label";
  readonly answer: Answer | "mention";
  /** Fields that the answer leaves empty. */
  readonly missing?: readonly string[];
}

/** Every statement about AI use, in the channels that the policy reads. */
export function readPullRequest(pullRequest: PullRequest, policy: Policy): PullRequestStatement[] {
  const { channels, pullRequest: form } = policy.disclosure;
  const lines = readMarkdown(pullRequest.body);
  const section = form.section === undefined ? undefined : sectionUnder(form.section, lines);
  const statements: PullRequestStatement[] = [];
  if (channels.includes("pr-label") && hasLabel(pullRequest, form.label)) {
    statements.push({ channel: "pr-label", answer: "yes" });
  }
  // A box that reads only "Yes" is told from others by its section.
  if (channels.includes("pr-checkbox")) statements.push(...readBoxes(section ?? lines, policy));
  if (channels.includes("pr-section") && section) {
    const answer = readAnswer(section, policy);
    if (answer) statements.push({ channel: "pr-section", answer });
  }
  if (channels.includes("pr-body")) statements.push(...readBody(pullRequest.body, lines, policy));
  return statements;
}

/** The lines under a heading, down to the next one of its level; undefined if there is no such heading. */
function sectionUnder(heading: string, lines: readonly MarkdownLine[]): readonly MarkdownLine[] | undefined {
  const at = findHeading(heading, lines);
  const level = lines[at]?.level;
  if (level === undefined) return undefined;
  const next = lines.findIndex((line, index) => index > at && line.kind === "heading" && (line.level ?? 7) <= level);
  return lines.slice(at + 1, next === -1 ? undefined : next);
}

/** The index of a section's heading; -1 if there is none. */
export function findHeading(section: string, lines: readonly MarkdownLine[]): number {
  return lines.findIndex(({ kind, text }) => kind === "heading" && beginsWithWords(text, section));
}

function hasLabel({ labels }: PullRequest, wanted: string | undefined): boolean {
  return labels.some((label) => label.toLowerCase() === wanted?.toLowerCase());
}

function readBoxes(lines: readonly MarkdownLine[], { disclosure }: Policy): PullRequestStatement[] {
  const { yes = [], no = [] } = disclosure.pullRequest.checkboxes ?? {};
  return [
    ...(tickedBoxes(lines, yes).length > 0 ? [{ channel: "pr-checkbox", answer: "yes" } as const] : []),
    ...(tickedBoxes(lines, no).length > 0 ? [{ channel: "pr-checkbox", answer: "no" } as const] : []),
  ];
}

/** A whole sentence about the change, as an author writes it as well; a stamp without one is no word of theirs. */
const ofWork =
  /^[^A-Za-z]{0,8}(?:this|the) (?:branch|change|changes|code|commit|merge request|mr|patch|pr|pull request|work)\b/i;

function readBody(body: string, lines: readonly MarkdownLine[], policy: Policy): PullRequestStatement[] {
  const { fields, prompts = [] } = policy.disclosure.pullRequest;
  if (fields) return readFields(lines, fields, policy);
  const tools = knownTools(policy.tools);
  const prompted = new Set(
    lines.filter(({ text }) => prompts.some((prompt) => beginsWithWords(text, prompt))).map(({ line }) => line),
  );
  const said = findStatements(body, tools).filter(({ line }) => !prompted.has(line));
  if (said.some(({ statement }) => statement === "used")) return [{ channel: "pr-body", answer: "yes" }];
  // `[x] No AI was used` is read above.
  const stated = new Set(said.map(({ line }) => line));
  const ticked = lines.filter(
    ({ checked, text, line }) => checked && !prompted.has(line) && !stated.has(line) && markMentions(text, tools),
  );
  const told = lines.some(({ written }) => ofWork.test(written) && stampOnLine(written, tools));
  const spoken = told || said.some(({ statement }) => statement === "perhaps") || ticked.length > 0;
  if (spoken) return [{ channel: "pr-body", answer: "mention" }];
  return said.length > 0 ? [{ channel: "pr-body", answer: "no" }] : [];
}

/** The first field says whether AI was used; the others are needed if it was. */
function readFields(lines: readonly MarkdownLine[], fields: readonly string[], policy: Policy): PullRequestStatement[] {
  const [first, ...others] = fields.map((field) => ({ field, value: valueOf(field, lines) }));
  if (!first?.value) return [];
  if (readReply(first.value, policy) === "no") return [{ channel: "pr-body", answer: "no" }];
  const missing = others.filter(({ value }) => !value).map(({ field }) => field);
  return [{ channel: "pr-body", answer: "yes", ...(missing.length > 0 && { missing }) }];
}

/** `AI assistance: Yes`; the value may stand on the next line, if that is no other field. */
function valueOf(field: string, lines: readonly MarkdownLine[]): string | undefined {
  const label = field.replace(/:?\s*$/, ":").toLowerCase();
  const at = lines.findIndex(({ text }) => text.toLowerCase().startsWith(label));
  const found = lines[at];
  if (!found) return undefined;
  const inline = found.text.slice(label.length).trim();
  if (inline !== "") return inline;
  const below = lines[at + 1];
  return below?.kind === "text" && !below.text.includes(":") ? below.text : undefined;
}
