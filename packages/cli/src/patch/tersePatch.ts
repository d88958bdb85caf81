import type { PatchMail, AuditedPatch } from "@ai-disclosure/repository";
import { nameSpeaker, shorten } from "@ai-disclosure/core/internal";

/** `0001-x.patch`, or with the mail's place in a mailbox; standard input by its usual sign. */
export function nameOfMail({ source, number }: Pick<PatchMail, "source" | "number">): string {
  const name = source === "standard input" ? "-" : source;
  return number === 1 ? name : `${name}#${number}`;
}

/**
 * A patch's findings as `checkpatch.pl --terse` writes its own, one line each, which is what b4 reads from a check: it
 * takes a line with `ERROR:` for a failure and any other for a warning.
 *
 *     -: ERROR: AI-used-for does not allow "fun": use code, tests  [ai/disclosure-format]  fix: AI-used-for: code
 */
export function tersePatch({ findings, unchecked }: AuditedPatch, name: string): string[] {
  const lines = findings.map(({ severity, message, rule, fix, by }) => {
    const advice = fix === undefined ? "" : `  fix: ${shorten(fix)}`;
    const speaker = by === undefined ? "" : `  by: ${shorten(nameSpeaker(by))}`;
    return `${shorten(name)}: ${severity === "error" ? "ERROR" : "WARNING"}: ${shorten(message)}  [ai/${shorten(rule)}]${advice}${speaker}`;
  });
  const notes = unchecked
    .filter(({ code }) => code !== "committer-unknown")
    // What git am would refuse must not pass for a mere remark.
    .map(({ code, text }) => {
      const grade = code === "patch-refused" ? "ERROR" : "WARNING";
      return `${shorten(name)}: ${grade}: not checked: ${shorten(text)}`;
    });
  return [...lines, ...notes];
}

/** A mail that is not judged, as a line of the same form: one without a patch is no failure. */
export function terseObstacle(mail: PatchMail): string {
  const { kind, reason } = mail.obstacle ?? {};
  return shorten(`${nameOfMail(mail)}: ${kind === "no patch" ? "WARNING" : "ERROR"}: ${reason}`);
}
