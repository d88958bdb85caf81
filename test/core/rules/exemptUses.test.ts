import { judge, judgePullRequest } from "@ai-disclosure/core";
import { resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const policy = await resolvePolicy({
  title: "Sample",
  stance: "forbid",
  exempt: { uses: ["research", "static analysis", "debugging"] },
});
const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule);

test.each([
  "AI-used-for: research",
  "AI-used-for: Debugging (the hang), static-analysis",
  "AI usage: researched the API, debugged the hang",
  "I used ChatGPT to debug the test failure.",
  "We used Claude for static analysis; the fix is mine.",
])("a ban leaves alone what it exempts: %s", async (line) => {
  expect(rulesOf(await judge(`fix it\n\n${line}\n`, policy))).toEqual([]);
});

test.each([
  "AI-used-for: code, research",
  "AI-used-for: research, wrote the tests",
  "I used ChatGPT for research and tests.",
  "I used ChatGPT for debugging, and to write the parser.",
  "I used ChatGPT for research.\n\nI used Claude for the tests.",
  "I used ChatGPT.",
  "AI-used-for: research\nCo-authored-by: Claude <noreply@anthropic.com>",
])("and refuses all else: %s", async (text) => {
  expect(rulesOf(await judge(`fix it\n\n${text}\n`, policy))).toEqual(["off-limits"]);
});

test("in a description alike", async () => {
  const of = (body: string) => judgePullRequest({ title: "fix it", body, labels: [] }, policy);
  expect(rulesOf(await of("I used ChatGPT to debug the hang."))).toEqual([]);
  expect(rulesOf(await of("I used ChatGPT to debug the hang. It wrote the tests, too."))).toEqual(["off-limits"]);
});
