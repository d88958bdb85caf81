import { readdirSync, readFileSync } from "node:fs";
import { evaluate, mendChange, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../packages/core/src/edits/applyEdits.ts";
import { withMessage } from "../../../packages/core/src/change/withMessage.ts";
import type { Example } from "../../support/completeExamples.ts";
import { changeOf } from "../../support/changeOf.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { documentedRules } from "../../support/documentedRules.ts";
import { spread } from "../../support/spread.ts";

const folder = new URL("../../../../shared/messages/", import.meta.url);

/** Real messages, where there are some. */
function realMessages(): Omit<Example, "policy">[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".message"));
    return names.map((title) => ({ title, message: readFileSync(new URL(title, folder), "latin1") }));
  } catch {
    return [];
  }
}

const ofRules = documentedRules.flatMap(({ examples: { pass, fail } }) => [...pass, ...fail]);
const ofPresets = documentedPresets.flatMap(({ examples: { accepted, rejected } }) => [...accepted, ...rejected]);
const examples: readonly Omit<Example, "policy">[] = [...ofRules, ...ofPresets, ...realMessages()].filter(
  ({ message }) => message !== undefined,
);

describe.each(documentedPresets)("$name", ({ name }) => {
  test("mending is idempotent, judged again, and hides nothing", async () => {
    const policy = await resolvePolicy({ extends: name });
    const outcomes: object[] = [];
    const expected: object[] = [];
    // A third of them a policy, and another third for the next: all of them for some policy or other.
    const third = examples.filter((_, index) => (index + name.length) % 3 === 0);
    for (const example of spread(third, 3, name.length)) {
      const { series: _series, ...one } = example as Example;
      const change = await changeOf({ ...one, policy: { extends: name } }, policy);
      const before = evaluate(change, policy);
      const mended = mendChange(change, policy);
      const again = mendChange(mended.change, policy);
      const lines = applyEdits(change.message?.lines ?? [], mended.edits, (text) => text);
      const judged = evaluate(withMessage(change, parseMessage(`${lines.join("\n")}\n`), policy), policy);
      const inserted = mended.edits.flatMap(({ insert }) => insert);
      const marks = ({ evidence }: typeof change) => policy.stance === "forbid" && evidence.length;

      const told = { title: example.title, message: example.message, mended: mended.change.message?.text };
      outcomes.push({
        ...told,
        ...(before.findings.length === 0 && { edits: mended.edits, applied: mended.applied }),
        editsAgain: again.edits,
        lines,
        findings: judged.findings,
        placeholders: inserted.filter((text) => /<(?!\S+@)|Name <address>/u.test(text)),
        marks: marks(mended.change),
      });
      expected.push({
        ...told,
        ...(before.findings.length === 0 && { edits: [], applied: [] }),
        editsAgain: [],
        lines: mended.change.message?.lines,
        findings: mended.verdict.findings,
        placeholders: [],
        marks: marks(change),
      });
    }
    // At once: an assertion for each took as long as all that is asserted.
    expect(outcomes).toEqual(expected);
  });
});
