import { formatFindings, isError, shorten } from "@ai-disclosure/core/internal";
import { mendMails } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { nameOfMail } from "./tersePatch.ts";

/** Writes mailed patches as one mbox, their messages mended, and says what is left in them. */
export async function fixPatches(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const { workplace, policy } = await openPolicy(given, terminal);
  const inputs = given.operands.length > 0 ? given.operands : ["-"];
  const { cwd, environment, configuration } = workplace;
  const reading = { cwd, environment, configuration, standardInput: () => terminal.process.stdin };
  let [exitCode, unreadable] = [0, false];
  for await (const { mail, bytes, verdict, kept } of mendMails(inputs, policy, reading)) {
    terminal.write(bytes);
    if (mail.obstacle?.kind === "unreadable") {
      unreadable = true;
      terminal.error(shorten(`${nameOfMail(mail)}: ${mail.obstacle.reason}`));
    }
    if (!verdict) continue;
    const errors = verdict.findings.filter(isError);
    if (errors.length === 0) continue;
    exitCode = 1;
    terminal.error(shorten(`${nameOfMail(mail)}:${kept ? " its text is encoded, and was not changed" : ""}`));
    for (const text of formatFindings(errors, policy, terminal.paintError)) terminal.error(text);
  }
  return unreadable ? 3 : exitCode;
}
