import { toolsIn } from "../disclosure/markMentions.ts";
import { readStatement, type Question, type Statement } from "../disclosure/readStatement.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import { readMarkdown, type MarkdownLine } from "../text/readMarkdown.ts";
import { isCredit } from "./credit.ts";
import { mayMention } from "./mayMention.ts";
import { stampOnLine } from "./stampOnLine.ts";
import { topicOf } from "./topicOf.ts";

/** What the author says of AI in the text of a message or of a description. */
export interface FoundStatement {
  readonly statement: Statement;
  /** 1-based line on which the paragraph begins that says so. */
  readonly line: number;
  /** The words themselves, as one line. */
  readonly words: string;
}

/** Nobody writes a longer text about a change; the rest is not read for statements. */
const longest = 100_000;

/** What a text says that may name an AI: see findStatements. */
export function readStatements(text: string, tools: KnownTools): FoundStatement[] {
  const found: FoundStatement[] = [];
  let asked: Question | undefined;
  for (const lines of paragraphsOf(readMarkdown(text.slice(0, longest)))) {
    const paragraph = lines.filter(({ written }) => !isCredit(written));
    const [first] = paragraph;
    if (!first) continue;
    const words = join(paragraph);
    if (asked === undefined && !mayMention(words, tools)) continue;
    if (first.kind === "checkbox") {
      const statement = readBox(words, tools, asked);
      if (statement !== undefined) found.push({ statement, line: first.line, words });
      continue;
    }
    // Below a heading that asks, `AI-assisted` is the answer.
    const answered = asked === "ai" && first.kind === "text" && !/[:?]/.test(words);
    const heading = answered ? undefined : topicOf(words, first.written);
    // `AI-assisted (Claude Code)` answers itself.
    const topic =
      heading?.length === words.length && words.endsWith(")") && mayAnswer(words, tools) ? undefined : heading;
    const answer = topic ? words.slice(topic.length) : words;
    const question = topic?.question ?? asked;
    asked = undefined;
    if (topic && !/[\p{L}\p{N}–—-]/u.test(answer)) {
      asked = topic.question;
      continue;
    }
    // A label that waits for an answer says nothing.
    if ((first.kind === "heading" && !topic) || answer.endsWith(":")) continue;
    if (paragraph.every(({ written }) => stampOnLine(written, tools))) continue;
    // `## AI usage: count the tokens` may head a chapter.
    let statement = readStatement(answer, tools, first.kind === "heading" ? "topic" : question);
    if (statement === undefined) continue;
    const own = paragraph.filter(({ written }) => !stampOnLine(written, tools));
    if (own.length < paragraph.length) {
      const rest = join(own);
      statement = readStatement(topic && own.includes(first) ? rest.slice(topic.length) : rest, tools, question);
    }
    if (statement !== undefined) found.push({ statement, line: first.line, words: answer });
  }
  return found;
}

function mayAnswer(words: string, tools: KnownTools): boolean {
  return toolsIn(words.slice(words.lastIndexOf("(")), tools).length > 0;
}

/** A box that is ticked, also as an answer: `### AI Disclosure` and `- [x] Yes`. Longer ones speak of the rules, too. */
function readBox(words: string, tools: KnownTools, asked: Question | undefined): Statement | undefined {
  const [label = "", ...examples] = words.split(" (");
  const answers = asked !== undefined && label.split(" ").length <= 3;
  // `- [x] Agent (Claude Code, Cursor)`
  if (answers && toolsIn(examples.join(" ("), tools).length > 0) return readStatement(words, tools, "ai");
  const statement = readStatement(words, tools, answers ? "topic" : undefined);
  return statement === "perhaps" ? undefined : statement;
}

function join(lines: readonly MarkdownLine[]): string {
  return lines.map(({ text }) => text).join(" ");
}

/** Lines that belong together, as long as one follows the other; a box says something if it is ticked. */
function paragraphsOf(lines: readonly MarkdownLine[]): MarkdownLine[][] {
  const paragraphs: MarkdownLine[][] = [];
  let last: MarkdownLine | undefined;
  for (const line of lines) {
    // `I used AI for`, and boxes to tick.
    if (line.kind === "checkbox" && last?.kind === "text" && !/[.!?]$/u.test(last.text)) paragraphs.pop();
    if (line.kind === "checkbox" && line.checked) paragraphs.push([line]);
    if (line.kind === "checkbox" || line.quoted || mark.test(line.text)) {
      last = undefined;
      continue;
    }
    const goesOn = last?.kind === "text" && line.kind === "text" && !line.item && line.line === last.line + 1;
    if (goesOn && !(line.text.includes(":") && keyed.test(line.text))) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs;
}

/** What tools add by themselves is no word of the author's; `Assisted-by` is. */
const mark = /^(?:co-?authored-by|co-?developed-by|signed-off-by|[a-z]+(?:-[a-z]+)*-(?:id|session|url)):/i;

/** A trailer, or a field of a template, begins a line of its own. */
const keyed = /^[\p{L}][\p{L}\p{N}() -]{0,40}:(?:\s|$)/u;
