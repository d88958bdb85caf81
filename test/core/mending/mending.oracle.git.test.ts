import { mendChange, parseMessage, resolvePolicy, createChange } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { documentedRules } from "../../support/documentedRules.ts";
import { interpretTrailers } from "../message/gitTrailers.ts";

const author = { name: "Jane Doe", email: "jane@example.org" };
const trailer = /^[A-Za-z0-9-]+: /u;

test("git sees each trailer that was written, and the policy's other trailers as before", async () => {
  const refused = documentedRules.flatMap((rule) => rule.examples.fail);
  const mended = new Map<string, readonly string[]>();
  for (const { name, examples } of documentedPresets) {
    const policy = await resolvePolicy({ extends: name });
    for (const { message } of [...examples.rejected, ...refused]) {
      if (message === undefined) continue;
      const parsed = parseMessage(message);
      const { edits, change } = mendChange(createChange({ message: parsed, author }, policy), policy);
      const written = edits.flatMap(({ insert }) => insert.filter((line) => trailer.test(line)));
      const before = parsed.trailers.map(({ key, value }) => `${key}: ${value}`);
      const lines = change.message?.lines ?? [];
      const kept = before.filter((line) => lines.includes(line));
      if (edits.length > 0) mended.set(change.message?.text ?? "", [...written, ...kept]);
    }
  }
  expect(mended.size).toBeGreaterThan(150);
  const messages = [...mended.keys()].map((text) => Buffer.from(text));
  const seen = (await interpretTrailers(messages)).map((trailers) => trailers.toString().split("\n"));
  for (const [index, wanted] of [...mended.values()].entries())
    expect({ message: `${messages[index]}`, seen: seen[index] }).toEqual({
      message: `${messages[index]}`,
      seen: expect.arrayContaining(wanted.map((line) => line.trimEnd())),
    });
});
