import { shorten } from "@ai-disclosure/core";
import { committerNote, type AuditedPatch } from "@ai-disclosure/repository";

/**
 * A patch's findings as `checkpatch.pl --terse` writes its own, one line each, which is what b4 reads from a check: it
 * takes a line with `ERROR:` for a failure and any other for a warning.
 *
 *     -: ERROR: AI-used-for knows no use "fun", only code, tests  [ai/disclosure-format]  fix: AI-used-for: code
 */
export function tersePatch({ findings, unchecked, mail }: AuditedPatch, name: string): string[] {
  const lines = findings.map(({ severity, message, rule, fix }) => {
    const advice = fix === undefined ? "" : `  fix: ${shorten(fix)}`;
    return `${shorten(name)}: ${severity === "error" ? "ERROR" : "WARNING"}: ${shorten(message)}  [ai/${rule}]${advice}`;
  });
  // What git am would refuse must not pass for a mere remark.
  const grade = (note: string): string => (mail.objections.includes(note) ? "ERROR" : "WARNING");
  const notes = unchecked
    .filter((note) => note !== committerNote)
    .map((note) => `${shorten(name)}: ${grade(note)}: not checked: ${shorten(note)}`);
  return [...lines, ...notes];
}
