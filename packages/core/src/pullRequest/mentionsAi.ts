import { escapeExpression } from "../text/escapeExpression.ts";
import { knownTools } from "../identity/knownTools.ts";

const words = ["A\\.?I", "LLMs?", "GPT", "ChatGPT", "Claude", "[Aa]rtificial intelligence", "[Ll]anguage models?"];

let expression: RegExp | undefined;

/** Whether a line speaks of AI, in whatever words. It may meet a demand to speak of it; it proves no use. */
export function mentionsAi(line: string): boolean {
  expression ??= new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...words, ...toolNames().map(escapeExpression)].join("|")})(?![\\p{L}\\p{N}])`,
    "u",
  );
  return expression.test(line);
}

/** As they are written in prose. The tools that share a given name are left to the other words. */
function toolNames(): string[] {
  const names = [...knownTools().names]
    .filter(([, { kind }]) => kind === "own" || kind === "product")
    .flatMap(([written, { tool }]) => [tool, capitalise(written)]);
  return [...new Set(names)];
}

function capitalise(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
