import { nameSpeaker, shorten } from "@ai-disclosure/core";
import { committerNote, type AuditedPatch, type PatchMail } from "@ai-disclosure/repository";
import { nameOfMail } from "./nameOfMail.ts";

/**
 * A patch's findings as `checkpatch.pl --terse` writes its own, one line each, which is what b4 reads from a check: it
 * takes a line with `ERROR:` for a failure and any other for a warning.
 *
 *     -: ERROR: AI-used-for knows no use "fun", only code, tests  [ai/disclosure-format]  fix: AI-used-for: code
 */
export function tersePatch({ findings, unchecked, mail }: AuditedPatch, name: string): string[] {
  const lines = findings.map(({ severity, message, rule, fix, by }) => {
    const advice = fix === undefined ? "" : `  fix: ${shorten(fix)}`;
    const speaker = by === undefined ? "" : `  by: ${shorten(nameSpeaker(by))}`;
    return `${shorten(name)}: ${severity === "error" ? "ERROR" : "WARNING"}: ${shorten(message)}  [ai/${rule}]${advice}${speaker}`;
  });
  // What git am would refuse must not pass for a mere remark.
  const grade = (note: string): string => (mail.objections.includes(note) ? "ERROR" : "WARNING");
  const notes = unchecked
    .filter((note) => note !== committerNote)
    .map((note) => `${shorten(name)}: ${grade(note)}: not checked: ${shorten(note)}`);
  return [...lines, ...notes];
}

/** A mail that is not judged, as a line of the same form: one without a patch is no failure. */
export function terseObstacle(mail: PatchMail): string {
  const { kind, reason } = mail.obstacle ?? {};
  return shorten(`${nameOfMail(mail)}: ${kind === "no patch" ? "WARNING" : "ERROR"}: ${reason}`);
}
