import {
  createChange,
  evaluate,
  mendPullRequest,
  parseMessage,
  resolvePolicy,
  squashMessage,
  type PolicySource,
  type PullRequest,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";

const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";
const coAuthor = "Co-Authored-By: Claude <noreply@anthropic.com>";
const signed = "Signed-off-by: Jane Doe <jane@example.org>";

/** @param squashes whether a squash merge takes its message from the description */
async function mended(body: string, source: PolicySource, { squashes = false, title = "fix it" } = {}) {
  const policy = await resolvePolicy(source);
  const squashOf = squashes ? (text: string) => parseMessage(squashMessage({ title, body: text }, 7)) : undefined;
  const pullRequest: PullRequest = { title, body, labels: [] };
  const message = squashOf?.(body);
  return mendPullRequest(createChange({ pullRequest, message }, policy), pullRequest, policy, squashOf);
}

const section: PolicySource = {
  title: "Sample",
  disclosure: { level: "required", channels: ["pr-section"], pullRequest: { section: "AI use" } },
};

test("a squash message's mark becomes the disclosure in the description that it is made of", async () => {
  const body = `\r\nIt broke.\r\n\r\n${coAuthor}\r\n${signed}\r\n\r\n`;
  expect(await mended(body, { extends: "linux" }, { squashes: true })).toMatchObject({
    body: `\r\nIt broke.\r\n\r\nAssisted-by: LLM\r\n${signed}\r\n\r\n`,
    verdict: { findings: [] },
  });
  expect(await mended(body, { extends: "linux" })).toMatchObject({ body, applied: [] });
});

test("a description that was empty, or that a mark was all of", async () => {
  const source: PolicySource = { extends: "dependency-track" };
  expect((await mended(`${coAuthor}\n${signed}\n`, source, { squashes: true })).body).toBe(`${signed}\n`);
  expect((await mended(`${coAuthor}\n`, source, { squashes: true })).body).toBe("");
});

test("what stands in the title is left for a person", async () => {
  const trailers = [{ key: "AI-used-for", value: "any" as const, example: "code" }];
  const source: PolicySource = { title: "Sample", disclosure: { level: "required", trailers } };
  const title = "AI-used-for: code";
  expect(await mended("It broke.\n", source, { squashes: true, title })).toMatchObject({ body: "It broke.\n" });
});

test("the author's own words are written where the project looks", async () => {
  const words = "I used Claude Code for the tests.";
  const under = (below: string) => `${words}\n\n## AI use\n\n${words}\n${below}`;
  const kept = "\n## Checklist\n";
  expect(await mended(`${words}\n\n## AI use\n${kept}`, section)).toMatchObject({
    body: under(kept),
    verdict: { findings: [] },
  });
  expect((await mended(`${words}\n\n## AI use\n<!-- how? -->\n`, section)).body).toBe(under("\n<!-- how? -->\n"));
  expect((await mended(`${words}\n\nAI use\n------\n${kept}`, section)).body).toBe(
    `${words}\n\nAI use\n------\n\n${words}\n${kept}`,
  );
  expect((await mended(`${words}\n`, section)).body).toBe(under(""));
});

test("the project's sentence is written beside a tool's mark, where it waits for nothing", async () => {
  const sentence = "This PR was written in part with the assistance of generative AI";
  const source = (text: string): PolicySource => ({
    title: "Sample",
    disclosure: { level: "required", channels: ["pr-body"], pullRequest: { sentence: text } },
  });
  const body = `It broke.\n\n${coAuthor}\n`;
  expect(await mended(body, source(sentence))).toMatchObject({
    body: `${body.trimEnd()}\n\n${sentence}\n`,
    verdict: { findings: [] },
  });
  expect(await mended(body, source("I used <tool> for <what>"))).toMatchObject({
    body,
    verdict: { findings: [{ severity: "error", fix: "write in the description: I used <tool> for <what>" }] },
  });
});

describe.each(documentedPresets)("$name", ({ name, examples }) => {
  test("mending a description is idempotent, leaves no more errors, and changes none without findings", async () => {
    const policy = await resolvePolicy({ extends: name });
    const examined = [...examples.accepted, ...examples.rejected].flatMap(({ pullRequest, message }) => [
      ...(pullRequest ? [pullRequest.body] : []),
      ...(message === undefined ? [] : [message.slice(message.indexOf("\n") + 1)]),
    ]);
    const errors = (findings: readonly { severity: string }[]) =>
      findings.filter(({ severity }) => severity === "error").length;
    for (const body of [...examined, `It broke.\n\n${footer}\n\n${coAuthor}\n${signed}\n`]) {
      const pullRequest = { title: "fix it", body, labels: [] };
      const squashOf = (text: string) => parseMessage(squashMessage({ ...pullRequest, body: text }, 7));
      const before = createChange({ pullRequest, message: squashOf(body) }, policy);
      const once = mendPullRequest(before, pullRequest, policy, squashOf);
      const again = mendPullRequest(once.change, { ...pullRequest, body: once.body }, policy, squashOf);
      expect(again.body).toBe(once.body);
      const { findings } = evaluate(before, policy);
      if (findings.length === 0) expect(once.body).toBe(body);
      expect(errors(once.verdict.findings)).toBeLessThanOrEqual(errors(findings));
      expect(once.body).not.toMatch(/<(?:tool|what|how)\b/u);
      if (policy.stance === "forbid") expect(once.change.evidence.length).toBe(before.evidence.length);
    }
  });
});
