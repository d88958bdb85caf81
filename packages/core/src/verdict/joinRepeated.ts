import type { Mending, Violation } from "../finding/finding.ts";
import { listLines } from "../message/listLines.ts";
import type { Message } from "../message/message.ts";
import { listed } from "../text/listed.ts";

/** About a line of the message, with nothing else to show for it. */
type OnLine = Violation & { readonly where: { readonly line: number }; readonly details?: undefined };

/**
 * The marks of ten commits that a squash joined are one thing to mend: violations that differ only in their line become
 * one, which lists the lines and mends them all.
 */
export function joinRepeated(violations: readonly Violation[], message: Message | undefined): readonly Violation[] {
  if (violations.length < 2 || !message) return violations;
  const groups = new Map<unknown, Violation[]>();
  for (const violation of violations) {
    const key = isOnLine(violation) ? withoutLine(violation) : violation;
    const group = groups.get(key);
    if (group) group.push(violation);
    else groups.set(key, [violation]);
  }
  return [...groups.values()].flatMap((group) => (group.length > 1 ? join(group.filter(isOnLine), message) : group));
}

function isOnLine(violation: Violation): violation is OnLine {
  return violation.where?.line !== undefined && violation.details === undefined;
}

/** The same text for violations that differ only in their line. */
function withoutLine(violation: OnLine): string {
  const { line } = violation.where;
  return JSON.stringify(violation, (key, value: unknown) => {
    if (typeof value === "string") return nameLine(value, line, "#");
    return key === "line" || isOnly(value, line) ? "#" : value;
  });
}

function nameLine(text: string, line: number, name: string): string {
  return text.replaceAll(new RegExp(`\\bline ${line}\\b`, "gu"), name);
}

function isOnly(lines: unknown, line: number): boolean {
  return Array.isArray(lines) && lines.length === 1 && lines[0] === line;
}

function join(group: readonly OnLine[], message: Message): Violation[] {
  const [first] = group;
  if (!first) return [];
  const { line } = first.where;
  const { fix } = first;
  const lines = group.map(({ where }) => where.line);
  const named = `lines ${listed(lines.map(String))}`;
  const all = (mending: Mending): Mending => (isOnly(mending.delete, line) ? { ...mending, delete: lines } : mending);
  const joined: Violation = {
    ...first,
    message: `${first.message} (and ${lines.length - 1} more like it)`,
    details: listLines(lines, message),
  };
  if (fix === undefined) return [joined];
  if (typeof fix === "string") return [{ ...joined, fix: nameLine(fix, line, named) }];
  return [
    {
      ...joined,
      fix: {
        ...(fix.text !== undefined && { text: nameLine(fix.text, line, named) }),
        ...(fix.mending && { mending: all(fix.mending) }),
        ...(fix.choices && { choices: fix.choices.map(all) }),
      },
    },
  ];
}
