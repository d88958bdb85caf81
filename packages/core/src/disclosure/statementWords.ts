import { certain, doubtful, shared } from "./markMentions.ts";

export const any = `[${certain}${shared}${doubtful}]`;
export const named = `[${certain}${shared}]`;
export const noun =
  "(?:tools?|assistance|assistants?|agents?|models?|help|usage|use|code|content|generation|output|involvement|support|review)";
/** One or several of them: `AI tools`, `Claude and Copilot`, `an LLM (DeepSeek R1)`. */
export function some(sign: string): string {
  const one = `${sign}(?:'s)?(?:[- ]${noun})*(?: \\([^()]{0,60}\\))?`;
  return `${one}(?:(?:,| and| or|/|,? then| with) ?${one})*`;
}
export const article = "(?:(?:an?|the|any|some|my|various|other|local|generative) )*";
export const adverb = "(?:\\w+ly |also |just |first |then |in part |in full |largely |mostly |100 ?% )*";
export const made =
  "(?:co-?authored|co-?created|authored|assisted|built|coded|created|developed|done|drafted|generated|implemented|made|ported|prepared|produced|refactored|rewritten|translated|vibe[- ]coded|written)";
export const help = "(?:the )?(?:use|help|assistance|aid|support) (?:of|from) ";
export const helped = `(?:${help})?`;
export const means = `(?:with|using|via|through|by) ${helped}${article}`;
const entirely = "(?:\\w+ly |in full |100 ?% )";
/** `generated with Claude`, `written by an LLM`, `written entirely by Claude`; `created by Devin` may thank a person. */
export const madeByTool = `(?:${adverb}${made} ${adverb}(?:(?:with|using|via|through) ${helped}${article}${some(named)}|by ${helped}${article}${some(certain)})|(?:${entirely}${made} |${made} ${entirely})by ${article}${some(named)})`;
export const change =
  "(?:change|changes|changeset|code|commit|contribution|description|diff|documentation|docs|implementation|merge request|message|mr|patch|pr|pull request|series|test|tests|text|work)";
