import { neutralise } from "@ai-disclosure/core/internal";
import { diffTexts, type Workplace } from "@ai-disclosure/repository";
import type { Terminal } from "../terminal/terminal.ts";

/** Prints as a diff what mending a message changes. */
export async function showDifference(
  before: Buffer,
  after: Buffer,
  { environment }: Workplace,
  terminal: Terminal,
): Promise<void> {
  const lines = (await diffTexts(before, after, environment)).replaceAll("\t", "  ").split("\n");
  const styles = { "+": "green", "-": "red", "@": "dim" } as const;
  for (const line of lines) {
    const style = styles[line.charAt(0) as keyof typeof styles];
    terminal.out(style === undefined ? neutralise(line) : terminal.paintOut(style, neutralise(line)));
  }
}
