import type { Change } from "../change/change.ts";
import { createChange } from "../change/createChange.ts";
import { activeRules } from "./activeRules.ts";
import { gradeViolation } from "./gradeViolation.ts";
import type { Finding, Violation } from "../finding/finding.ts";
import type { Message } from "../message/message.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";

/** The rules that speak of how a disclosure is written, and not of the change. */
const ofWriting: ReadonlySet<string> = new Set([
  "disclosure-format",
  "disclosure-placement",
  "trailer-forbidden",
  "tool-approved",
]);

/** What is wrong with lines that are to be noted on a commit as disclosures: what the rules say of them in a message. */
export function checkNote(lines: readonly string[], policy: Policy): Finding[] {
  const strangers = lines.filter((line) => isStranger(line, policy));
  // A stranger among them would make prose of the others.
  const known = lines.filter((line) => !strangers.includes(line));
  const fix = suggestDisclosure(createChange({ message: messageOf(known) }, policy), policy)?.text;
  return [
    ...checkLines(known, policy),
    ...strangers.map((line) => ({
      rule: "disclosure-format",
      severity: "error" as const,
      message: `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}" is not a disclosure of ${policy.title}'s policy`,
      ...(fix === undefined ? {} : { fix }),
    })),
  ];
}

/** What the rules say of how lines are written, as the last paragraph of a message. */
export function checkLines(lines: readonly string[], policy: Policy): Finding[] {
  return findingsOfWriting(createChange({ message: messageOf(lines) }, policy), policy);
}

/** Neither a disclosure nor a line that a rule knows what to say of. */
function isStranger(line: string, policy: Policy): boolean {
  const message = messageOf([line]);
  if (findDisclosures(message, policy).length > 0) return false;
  return checkLines([line], policy).length === 0;
}

/** The lines as the last paragraph of a message. */
function messageOf(lines: readonly string[]): Message {
  return parseMessage(`note\n\n${lines.join("\n")}\n`);
}

function findingsOfWriting(change: Change, policy: Policy): Finding[] {
  // Beside the rest of a message a denial does no harm; alone, there is nothing to note.
  const denying = new Set(change.disclosures.filter(({ negative }) => negative).map(({ line }) => line));
  return activeRules(change, policy)
    .filter(({ name }) => ofWriting.has(name))
    .flatMap((rule) =>
      rule
        .check(change, policy)
        .filter(({ where }) => where?.line !== undefined)
        .map(({ atMost, ...one }) => ({
          ...one,
          fix: fixWithoutLines(one.fix),
          ...(atMost && !denying.has(one.where?.line ?? 0) && { atMost }),
        }))
        .map((one) => gradeViolation(one, rule, policy, undefined)),
    );
}

/** The lines are an argument each: none has a number. */
function fixWithoutLines(fix: Violation["fix"]): string | undefined {
  if (typeof fix !== "object") return fix;
  const way = fix.mending ?? fix.choices?.[0];
  return way?.replace ?? way?.write ?? (way ? "leave it out" : fix.text);
}
