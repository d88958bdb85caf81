import { mendChange, resolvePolicy, type Finding } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../packages/core/src/edits/applyEdits.ts";
import { changeOf } from "../../support/changeOf.ts";
import type { Example as Any } from "../../support/completeExamples.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";

const trailer = /^[A-Za-z0-9-]+: /u;
const inOwnName = /^commit in your own name: /u;
const openedByOneself = /open the pull request yourself$/u;
const withoutSubject = /^write a subject above it, and move line \d+ to the end$/u;
const ifNoTool = /^(delete line \d+) if the change contains no tool output/u;

/** Whose agreement it is, only they can write. */
const nameless = "Name <address>";

/** Nobody decides more than there are mistakes in one message. */
const mostDecisions = 5;

type Example = Any & { readonly message: string };

/** Does what only a person can, as the fix says; undefined if it is for people to weigh, not to type. */
function decide(example: Example, finding: Finding): Example | undefined {
  const { fix = "", choices = [], where } = finding;
  const { author: _author, ...unsigned } = example;
  if (inOwnName.test(fix)) return unsigned;
  if (openedByOneself.test(fix) && example.pullRequest)
    return { ...example, pullRequest: { ...example.pullRequest, author: "jane-doe" } };
  const lines = example.message.split("\n");
  const edit = (edited: readonly string[]): Example => ({ ...example, message: edited.join("\n") });
  const [choice] = choices;
  if (choice) return edit(applyEdits(lines, choice.edits, (text) => text));
  const line = (where?.line ?? 0) - 1;
  if (withoutSubject.test(fix)) return edit(["fix it", "", ...lines]);
  if (ifNoTool.test(fix)) return edit(lines.toSpliced(line, 1));
  const typed = fix.replace(/<model>/u, "some-model-1");
  if (!trailer.test(typed) || typed.endsWith(nameless)) return undefined;
  if (line >= 0) return edit(lines.toSpliced(line, 1, typed));
  const hasTrailers = lines.length > 1 && trailer.test(lines.at(-1) ?? "");
  return edit([...lines, ...(hasTrailers ? [] : [""]), typed]);
}

/** The errors that are left once all was mended and decided, and the message at each decision. */
async function mendAll(rejected: Example): Promise<{ left: Finding[]; decisions: string[] }> {
  const policy = await resolvePolicy(rejected.policy);
  const decisions: string[] = [];
  let example: Example = rejected;
  for (;;) {
    const change = await changeOf(example, policy);
    const { verdict, change: mended } = mendChange(change, policy);
    const left = verdict.findings.filter(({ severity }) => severity === "error");
    const current = { ...example, message: mended.message?.text.trimEnd() ?? example.message };
    const decided = left.map((finding) => decide(current, finding)).find((one) => one !== undefined);
    if (!decided || decisions.length === mostDecisions) return { left, decisions };
    decisions.push(decided.message);
    example = decided;
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

describe.each(documentedPresets.filter(({ examples }) => examples.rejected.length > 0))("$name", ({ examples }) => {
  test.each(examples.rejected)("whoever does what is said is accepted: $title", async (rejected) => {
    const { left, decisions } = await mendAll(rejected);
    expect(decisions.length, decisions.join("\n\n")).toBeLessThan(mostDecisions);
    expect(left.filter((one) => !forPeople.includes(one.rule) && !inDescription(one))).toEqual([]);
    for (const { fix } of left) expect(fix).toBeTruthy();
  });
});
