import { createInterface } from "node:readline";
import { shorten, type Edit, type Finding } from "@ai-disclosure/core/internal";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * Asks the author at a terminal which way to mend the first finding that has several.
 * @returns the edits of that way; undefined if there is nothing to ask, nobody who answers, or no choice was made
 */
export async function decide(findings: readonly Finding[], terminal: Terminal): Promise<readonly Edit[] | undefined> {
  const { stdin, stderr } = terminal.process;
  const asked = findings.find(({ severity, choices = [] }) => severity === "error" && choices.length > 1);
  if (!asked?.choices || stdin.isTTY !== true || stderr.isTTY !== true) return undefined;
  terminal.error(shorten(asked.message));
  for (const [index, { text }] of asked.choices.entries()) terminal.error(`  ${index + 1}  ${shorten(text)}`);
  terminal.error("Which is true? Type its number, or Enter to leave it:");
  return asked.choices[Number(await readLine(stdin)) - 1]?.edits;
}

async function readLine(input: Terminal["process"]["stdin"]): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) {
    lines.close();
    return line.trim();
  }
  return "";
}
