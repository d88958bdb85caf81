import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

/** A policy whose disclosure is a trailer that people share with tools. */
const policy = await resolvePolicy({
  disclosure: {
    level: "recommended",
    trailers: [{ key: "Co-authored-by", value: "person", example: "Claude <noreply@anthropic.com>", repeat: true }],
  },
});
const judge = (...trailers: readonly string[]) => {
  const message = parseMessage(`mend it\n\n${trailers.join("\n")}\nReviewed-by: Jim Roe <jim@example.org>`);
  const change = createChange({ message, author: { name: "Jane Doe", email: "jane@example.org" } }, policy);
  return { disclosed: change.disclosures.map(({ value }) => value), findings: evaluate(change, policy).findings };
};

test.each([
  "Co-authored-by: Jim Roe <jim@example.org>",
  "Co-authored-by: Claude Dupont <claude@dupont.example>",
  "Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
  "Co-authored-by: everybody in the room",
  "Co-authored-by:",
])("%s discloses nothing", (trailer) => {
  expect(judge(trailer)).toEqual({ disclosed: [], findings: [] });
});

test("a tool among people is the disclosure", () => {
  const tool = "Copilot <223556219+Copilot@users.noreply.github.com>";
  expect(judge("Co-authored-by: Jim Roe <jim@example.org>", `Co-authored-by: ${tool}`)).toEqual({
    disclosed: [tool],
    findings: [],
  });
});
