import { toolsIn } from "../disclosure/markMentions.ts";
import { mayStateElsewhere, namesAiElsewhere } from "../disclosure/otherLanguages.ts";
import { readStatement, type Question, type Statement } from "../disclosure/readStatement.ts";
import type { KnownTools } from "../identity/knownTools.ts";
import { readMarkdown, type MarkdownLine } from "../text/readMarkdown.ts";
import { phraseOffsets } from "./phraseOffsets.ts";
import { stampOnLine } from "./stampOnLine.ts";

/** What the author says of AI in the text of a message or of a description. */
export interface FoundStatement {
  readonly statement: Statement;
  /** 1-based line on which the paragraph begins that says so. */
  readonly line: number;
  /** The words themselves, as one line. */
  readonly words: string;
}

/** What names somebody, a tool or a use makes no sentence: it is read as a trailer. */
const credit = /[A-Za-z][A-Za-z-]*-(?:by|for):[ \t]/iy;
const creditLines = /^[A-Za-z][A-Za-z-]*-(?:by|for):[ \t].*$/gim;
/** Nobody writes a longer text about a change; the rest is not read for statements. */
const longest = 100_000;
const abbreviation = /(?<![A-Za-z])(?:AI|LLM)(?![A-Za-z])/;
/** Words that speak of use, behind a part of them: a search for what begins with a rare letter is the quick one. */
const ofUse: readonly (readonly [part: string, words: readonly string[]])[] = [
  [
    "I ",
    [
      "I used ",
      "I have used ",
      "I did use ",
      "I asked ",
      "I let ",
      "I prompted ",
      "I paired ",
      "I leaned ",
      "I relied ",
    ],
  ],
  ["from ", [" is from ", " are from ", " was from ", " came from ", "help from ", "assistance from "]],
  ["lped ", ["helped me", "helped us"]],
  ["did ", [" did all", " did half", " did most", " did much"]],
  ["grammed with ", ["rogrammed with "]],
  ["ks to ", ["hanks to "]],
  ["boration with ", ["ollaboration with "]],
  ["mpted ", ["rompted "]],
  ...[
    "I've used ",
    "We used ",
    "PR used ",
    "Used ",
    "With the help of ",
    "vibe",
    "redits to ",
    "completed the ",
    "comes from ",
    "air programmed ",
    "'s work",
    " work of ",
    "ofread ",
    "olished ",
    "leaned up ",
    "essage by ",
  ].map((words) => [words, [words]] as const),
];
const nameOrKind = /[A-Z][A-Za-z]*|\b(?:agent|assistant|model)\b/g;
const longestPhrase = 50;

/** Whether a text may speak of AI at all: all others cost no more than the search. */
export function mayState(text: string, phrases: readonly number[], tools: KnownTools): boolean {
  // The last lines of most messages are credits, which have people's names.
  if (!mayStateIn(text.slice(0, endBeforeCredits(text)), phrases, tools)) return false;
  const uncredited = text.replace(creditLines, "");
  return uncredited.length === text.length || mayStateIn(uncredited, phraseOffsets(uncredited), tools);
}

/** Where the credits begin that a text ends with. */
function endBeforeCredits(text: string): number {
  let end = text.length;
  for (;;) {
    const last = text.endsWith("\n", end) ? end - 1 : end;
    // `lastIndexOf` takes a place before the text for its beginning.
    const begin = last === 0 ? 0 : text.lastIndexOf("\n", last - 1) + 1;
    if (begin === 0 || !isCredit(text, begin)) return end;
    end = begin;
  }
}

function isCredit(text: string, begin = 0): boolean {
  credit.lastIndex = begin;
  return credit.test(text);
}

function mayStateIn(text: string, phrases: readonly number[], { beginnings }: KnownTools): boolean {
  if ((text.includes("AI") || text.includes("LLM")) && abbreviation.test(text)) return true;
  if (ofUse.some(([part, words]) => text.includes(part) && words.some((one) => text.includes(one)))) return true;
  // Before the phrase in `Claude Code wrote the tests`, else behind it.
  const named = phrases.some((at) =>
    text
      .slice(Math.max(0, at - longestPhrase), at + longestPhrase)
      .match(nameOrKind)
      ?.some((word) => beginnings.has(word.toLowerCase()) || /^[am]/.test(word)),
  );
  return named || mayStateElsewhere(text);
}

/**
 * What a text says of AI, paragraph by paragraph: in a sentence, behind a key (`AI usage: none`), or below a heading
 * (`### AI Disclosure`). Quotations, fenced code and what a tool appended are nobody's words.
 */
export function findStatements(text: string, tools: KnownTools): readonly FoundStatement[] {
  // Evidence and three rules ask for those of one message, and so does each policy that judges it.
  if (lastRead?.text !== text || lastRead.tools !== tools)
    lastRead = { text, tools, found: readStatements(text, tools) };
  return lastRead.found;
}

const kinds = /\b(?:a\.?i\b|agents?|assistants?|chatbots?|gpt|intelligence|llms?|models?|vibe)/i;

/** Where a mention may begin: see `begins` in markMentions. Many names are ordinary words otherwise: block, open. */
const nameStart =
  /(?<![A-Za-z-])(?:[A-Z][A-Za-z]*|(?=[a-z])(?<=\b(?:asked|by|used|using|via|with)[^A-Za-z]+)[a-z]+|[a-z]+(?=(?:-[a-z]+)*[- ]?\d))/g;

/** Whether words may name an AI: most messages do not, nor most paragraphs of others, and need not be read. */
function mayMention(words: string, { nameBeginnings }: KnownTools): boolean {
  // Names in other letters begin with none of these.
  if (kinds.test(words) || nameBeginnings.has("")) return true;
  const isNamed = words.match(nameStart)?.some((word) => nameBeginnings.has(word.toLowerCase())) ?? false;
  return isNamed || namesAiElsewhere(words);
}

let lastRead:
  | { readonly text: string; readonly tools: KnownTools; readonly found: readonly FoundStatement[] }
  | undefined;

function readStatements(text: string, tools: KnownTools): FoundStatement[] {
  const found: FoundStatement[] = [];
  if (!mayMention(text.replace(creditLines, ""), tools)) return found;
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

const ai = "(?:generative |gen )?(?:ai|llm)(?: tools?| agents?| assistants?)?";
const ending = "(?: ?\\([^()]{0,60}\\))? ?[:?]?:?(?= |$)";
const disclosing = new RegExp(
  `^\\P{L}{0,8}(?:${ai}[ -](?:use[ -]|usage[ -]|generation[ -]|assistance[ -]|tools?[ -])?(?:declaration|disclosure|disclaimer|statement|transparency)s?|disclosure of (?:the )?(?:use of )?${ai}(?: use| usage)?)${ending}`,
  "iu",
);
const asking = new RegExp(
  `^\\P{L}{0,8}(?:was|were|did|do|does|has|have|is|are|how) (?=[^?.:]*\\b(?:assist|author|contribut|creat|code|generat|help|involv|made|us|writ|wrote))[^?.:]{0,60}\\b(?:ai|llms?)\\b[^?.:]{0,60}\\?:?`,
  "iu",
);
const topical = new RegExp(
  `^[^\\p{L}%]{0,8}(?:${ai}[ -](?:assist(?:ance|ant|ed)|contribution|generated|help|involvement|usage|used?)(?: level)?|(?:ai|llm) tool(?:s|ing)|use[ds]? (?:of )?${ai})(?: ?\\([^()]{0,60}\\))?(?: ?[:?]:?(?= |$)|$)`,
  "iu",
);

/** How a topic begins, and a question ends: to compile what follows takes a hook 4 ms. */
const topicBegins = /^[^a-z]{0,16}(?:ai|disclosure|gen|llm|use)/i;

function topicOf(words: string, written: string): { readonly question: Question; readonly length: number } | undefined {
  const begins = topicBegins.test(words);
  if (!begins && !words.includes("?")) return undefined;
  const sure = disclosing.exec(words) ?? asking.exec(words);
  if (sure && (/[:?]$/u.test(sure[0]) || sure[0].length === words.length))
    return { question: "ai", length: sure[0].length };
  const topic = begins ? topical.exec(words) : null;
  // Only a heading of a description is emphasised; without, the words may name a part of the program.
  const question = /^\s*(?:[-*+] +)?(?:\*\*|__|[*_](?=\S)|#)/u.test(written) ? "ai" : "topic";
  return topic ? { question, length: topic[0].length } : undefined;
}
