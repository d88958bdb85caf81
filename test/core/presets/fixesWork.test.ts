import type { Finding } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import type { RejectedExample } from "../../../packages/core/src/presets/preset.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { judgeExample } from "../../support/judgeExample.ts";

const trailer = /^[A-Za-z0-9-]+: /u;
const inOwnName = /^commit in your own name: /u;
const openedByOneself = /open the pull request yourself$/u;
const toLastParagraph = /^move (?:it|line \d+) to the (?:end|message's last paragraph[^:]*)(?:: (.+))?$/u;

/** Whose agreement it is, only they can write. */
const nameless = "Name <address>";

/** Nobody needs more rounds than there are mistakes in one message. */
const mostRounds = 5;

/** Adds a trailer as `git interpret-trailers` would. */
function append(lines: readonly string[], added: string): string[] {
  const hasTrailers = lines.length > 1 && trailer.test(lines.at(-1) ?? "");
  return [...lines, ...(hasTrailers ? [] : [""]), added];
}

/** Does what the fix says, as somebody who knows nothing else; undefined if it is for people to weigh, not to type. */
function obey(example: RejectedExample, { fix = "", where }: Finding): RejectedExample | undefined {
  const { author, ...unsigned } = example;
  if (inOwnName.test(fix)) return unsigned;
  if (openedByOneself.test(fix) && example.pullRequest)
    return { ...example, pullRequest: { ...example.pullRequest, author: "jane-doe" } };
  const lines = example.message.split("\n");
  const line = (where?.line ?? 0) - 1;
  const edited = editLines(lines, line, fix.replace(/<model>/u, "some-model-1"));
  return edited && { ...unsigned, ...(author && { author }), message: edited.join("\n") };
}

function editLines(lines: readonly string[], line: number, fix: string): string[] | undefined {
  if (fix === `delete line ${line + 1}`) return lines.toSpliced(line, 1);
  const above = /^move line \d+ above line (\d+): (.+)$/u.exec(fix);
  if (above) return lines.toSpliced(line, 1).toSpliced(Number(above[1]) - 1, 0, above[2] ?? "");
  const last = toLastParagraph.exec(fix);
  if (last) return append(lines.toSpliced(line, 1), last[1] ?? lines[line] ?? "");
  if (!trailer.test(fix) || fix.endsWith(nameless)) return undefined;
  return line < 0 ? append(lines, fix) : lines.toSpliced(line, 1, fix);
}

/** The errors that are left once every fix that can be typed was typed, and how often something was. */
async function typeFixes(name: string, rejected: RejectedExample): Promise<{ left: Finding[]; rounds: string[] }> {
  const rounds: string[] = [];
  let example = rejected;
  for (;;) {
    const { findings } = await judgeExample({ ...example, policy: { extends: name } });
    const left = findings.filter(({ severity }) => severity === "error");
    const typed = left.map((finding) => obey(example, finding)).find((one) => one !== undefined);
    if (!typed || rounds.length === mostRounds) return { left, rounds };
    rounds.push(typed.message);
    example = typed;
  }
}

/** What is left is for people: to write it themselves, to split it, to tell it in the pull request. */
const forPeople = [
  "agreement",
  "off-limits",
  "size-limit",
  "newcomer-limit",
  "forbidden-files",
  "pr-disclosure",
  "requirement",
  "assistive-only",
];
const inDescription = ({ rule, where }: Finding) => rule === "tool-approved" && where?.field === "pull request";

describe.each(documentedPresets.filter(({ examples }) => examples.rejected.length > 0))("$name", (documented) => {
  test.each(documented.examples.rejected)("whoever types what is said is accepted: $title", async (rejected) => {
    const { left, rounds } = await typeFixes(documented.name, rejected);
    expect(rounds.length, rounds.join("\n\n")).toBeLessThan(mostRounds);
    expect(left.filter((one) => !forPeople.includes(one.rule) && !inDescription(one))).toEqual([]);
    for (const { fix } of left) expect(fix).toBeTruthy();
  });
});
