import type { KnownTools } from "./knownTools.ts";
import { leadingLetters } from "./nameTables.ts";
import { readToolName, type NamedTool } from "./readToolName.ts";

/** The tool that a free text begins with: `Claude Opus 4.6`, `claude-code/claude-opus-4`, `GitHub Copilot (gpt-4.1)`. */
export function toolByName(text: string, tools: KnownTools): NamedTool | undefined {
  const name = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  // Most names of people are passed over by their first letters.
  return tools.beginnings.has(leadingLetters(name)) ? readToolName(name, tools) : undefined;
}
