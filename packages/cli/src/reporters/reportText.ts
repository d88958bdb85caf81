import { formatVerdict, shorten } from "@ai-disclosure/core";
import type { Judged } from "@ai-disclosure/repository";
import type { Terminal } from "../terminal.ts";

/** Prints findings for people, and where git keeps the message; a clean change prints nothing. */
export function reportText({ policy, verdict, notes }: Judged, { error, paintError }: Terminal, file?: string): void {
  for (const line of formatVerdict({ ...verdict, unchecked: [...notes, ...verdict.unchecked] }, policy, paintError))
    error(line);
  if (file === undefined || !verdict.findings.some(({ severity }) => severity === "error")) return;
  error(`your message is kept in ${shorten(file)}; to mend it: git commit --edit --file=${shorten(file)}`);
}
