import { explainCommand, formatVerdict } from "@ai-disclosure/core/internal";
import type { Judged } from "@ai-disclosure/repository";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * Prints findings for people; a clean change prints nothing.
 * @param policyName as it was asked for; absent if it is the repository's own.
 */
export function reportText({ policy, verdict, notes }: Judged, terminal: Terminal, policyName?: string): void {
  const told = { ...verdict, unchecked: [...notes, ...verdict.unchecked] };
  for (const line of formatVerdict(told, policy, terminal.paintError, explainCommand(policyName))) terminal.error(line);
}
