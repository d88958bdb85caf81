import type { KnownTools } from "../identity/knownTools.ts";
import { toolByName } from "../identity/toolByName.ts";

/** AI, or a tool whose name nobody else has. */
export const certain = "§";
/** A name that people have, too: Jules, Devin, Claude. */
export const shared = "¤";
/** A word that is a tool's name and an ordinary one: cursor, goose. */
export const doubtful = "¢";

const words =
  /(?<![\w.@/-]|\b[jmnt]['’])(?:(?:gen(?:erative)?[- ])?a\.?i\.?(?![\w@/]|-?\d|\.\w|::)|llms?|gpt(?![- ]?\d)|(?:large )?language models?|artificial intelligence|(?:ai|autonomous|code|coding|programming|software)[- ](?:agents?|assistants?)|(?:frontier|reasoning)(?: reasoning)? models?|chatbots?|vibe[- ]cod(?:ed|ing)(?! (?:this |it )?with))(?!\w)/giu;
/** `the Gemini client`: a part of a program, and no use of the tool. */
const part =
  /^[- ](?:api|backend|button|chat|class|client|command|config|connector|controller|endpoint|engine|enem(?:y|ies)|extension|feature|handler|harness|helper|icon|integration|library|module|node|opponent|page|panel|pipeline|player|plugin|provider|proxy|response|sdk|server|service|settings|subsystem|support|team|theme|token|widget|wrapper)s?\b/i;
/** Where a name may begin: at a capital, at `gpt-5`, or in lower case behind a word that speaks of use. */
const begins =
  /(?<![\p{L}\p{N}_.@/-])(?:\p{Lu}|(?=[a-z]{2,}(?:-[a-z]{2,})*[- ]?\d)|(?<=\b(?:asked|by|used|using|via|with) )(?=[a-z]))/gu;
const longestName = 60;
const mostNames = 60;

/**
 * A sentence in lower case with a sign in place of each AI or tool that it speaks of; undefined if it speaks of none.
 * A name is read as far as it goes: `Gemini 2.5 Pro` is one.
 */
export function markMentions(sentence: string, tools: KnownTools): string | undefined {
  const marked = markNames(markWords(sentence), tools);
  if (![certain, shared, doubtful].some((sign) => marked.includes(sign))) return undefined;
  return marked.toLowerCase();
}

/** The tools that a sentence names: `an LLM` is no name. */
export function toolsIn(sentence: string, tools: KnownTools): string[] {
  const found: string[] = [];
  markNames(markWords(sentence), tools, found);
  return found;
}

/** Behind such a word, and with a capital or a digit, stands the name of a tool that is in no table. */
const unknownName =
  /\b(?:asked|by|from|model|through|tools?(?:\(s\))?|use[ds]?|using|via|with):? +(?:an? |my |the )?(?=\S{2})[\w.-]*[\p{Lu}\d]/u;

/** Whether a sentence may name a tool that no table knows: `I used Frobnicator for the tests`. */
export function mayNameTool(sentence: string): boolean {
  return unknownName.test(markWords(sentence));
}

function markWords(sentence: string): string {
  return sentence.replace(words, (word: string, at: number) =>
    part.test(sentence.slice(at + word.length)) ? word.toLowerCase() : certain,
  );
}

/** @param found takes the tools' names */
function markNames(sentence: string, tools: KnownTools, found: string[] = []): string {
  let marked = "";
  let copied = 0;
  let names = 0;
  for (const { index: at } of sentence.matchAll(begins)) {
    if (at < copied || names++ === mostNames) continue;
    const name = nameAt(sentence, at, tools);
    if (name === undefined || part.test(sentence.slice(name.end))) continue;
    found.push(name.tool);
    marked += sentence.slice(copied, at) + name.sign;
    copied = name.end;
  }
  return marked + sentence.slice(copied);
}

const version =
  /^(?:[ -](?:v?\d+(?:\.\d+)*[a-z]?|agent|assist|autofix|cli|code|flash|haiku|max|mini|opus|pro|sonnet)(?![\w]))+/i;
const surname = /^ \p{Lu}\p{Ll}/u;
const lengths = [/^\S+/u, /^\S+ \S+/u, /^\S+ \S+ \S+/u];

interface FoundName {
  readonly end: number;
  readonly sign: string;
  readonly tool: string;
}

/** The tool's name that begins at an offset: the shortest, or a longer one where only that is certain. */
function nameAt(sentence: string, at: number, tools: KnownTools): FoundName | undefined {
  const text = sentence.slice(at, at + longestName);
  let name: FoundName | undefined;
  for (const words of lengths) {
    const written = words.exec(text)?.[0].replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, "");
    const found = written === undefined ? undefined : toolByName(written, tools);
    if (written === undefined || !found || found.goesOn) continue;
    const closed = written.includes("(") && !written.includes(")") && text.charAt(written.length) === ")" ? 1 : 0;
    const length = written.length + closed;
    const end = at + length + (version.exec(text.slice(length))?.[0].length ?? 0);
    const { tool } = found;
    if (found.unmistakable) return { end, sign: certain, tool };
    const capital = /^\p{Lu}/u.test(written);
    name ??= { end, tool, sign: !capital ? doubtful : found.certainty === "strong" ? certain : shared };
  }
  // Claude Dupont
  return name?.sign === shared && surname.test(text.slice(name.end - at)) ? undefined : name;
}
