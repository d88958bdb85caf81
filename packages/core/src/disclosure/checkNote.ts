import { createChange } from "../change/createChange.ts";
import { evaluate } from "../evaluate.ts";
import type { Finding } from "../finding.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { findDisclosures } from "./findDisclosures.ts";
import { suggestDisclosure } from "./suggestDisclosure.ts";

/** The rules that speak of how a disclosure is written, and not of the change. */
const ofWriting: ReadonlySet<string> = new Set([
  "disclosure-format",
  "disclosure-placement",
  "trailer-forbidden",
  "tool-approved",
]);

/** Behind a title and an empty line, as in a message. */
const linesBefore = 2;

/** What is wrong with lines that are to be noted on a commit as disclosures: what the rules say of them in a message. */
export function checkNote(lines: readonly string[], policy: Policy): Finding[] {
  const message = parseMessage(`note\n\n${lines.join("\n")}\n`);
  const change = createChange({ message }, policy);
  const findings = evaluate(change, policy)
    .findings.filter(({ rule, where }) => ofWriting.has(rule) && where?.line !== undefined)
    // The lines are an argument each: none has a number.
    .map((finding) => (/\bline \d/.test(finding.fix ?? "") ? { ...finding, fix: "leave it out" } : finding));
  const strangers = lines.filter(
    (line, index) =>
      findDisclosures(parseMessage(`note\n\n${line}\n`), policy).length === 0 &&
      !findings.some(({ where }) => where?.line === index + 1 + linesBefore),
  );
  const fix = suggestDisclosure(change, policy);
  return [
    ...findings,
    ...strangers.map((line) => ({
      rule: "disclosure-format",
      severity: "error" as const,
      message: `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}" is no disclosure that ${policy.title} asks for`,
      ...(fix === undefined ? {} : { fix }),
    })),
  ];
}
