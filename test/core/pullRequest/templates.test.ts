import { createChange, evaluate, resolvePolicy, squashMessage, type PolicySource } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

/** What pr-disclosure says of a description. */
async function judge(disclosure: NonNullable<PolicySource["disclosure"]>, body: string, more: object = {}) {
  const policy = await resolvePolicy({ disclosure: { level: "required", ...disclosure } });
  const change = createChange({ pullRequest: { title: "x", body, labels: [], ...more } }, policy);
  return evaluate(change, policy).findings.map(({ message }) => message);
}

const unsaid = ["the pull request does not say whether AI was used"];
const stamp = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

/** The forms are those of the projects' templates, in our words. */
describe("a section with a prompt that is no comment (NetworkManager)", () => {
  const form = {
    channels: ["pr-section" as const],
    pullRequest: { when: "always" as const, section: "How was AI used in this MR", prompts: ["(Explain exactly how)"] },
  };
  test.each([
    ["## How was AI used in this MR\n(Explain exactly how)\n", unsaid],
    ["## How was AI used in this MR\n\n- [ ] not at all\n- Tools used:\n\n## Checklist\nall done", unsaid],
    ["## How was AI used in this MR\n\n_TODO_\n", unsaid],
    ["## Something else\nClaude wrote it", unsaid],
    ["## 🤖 How was AI used in this MR? ##\nNot used.", []],
    ["### How was AI used in this MR\n\n#### Tools\n\nClaude wrote the tests", []],
    ["**How was AI used in this MR**\n\nno", []],
    [`## How was AI used in this MR\nnone\n\n${stamp}`, []],
  ])("%j", async (body, says) => {
    expect(await judge(form, body.replace(`none\n\n${stamp}`, `none, but see below\n\n${stamp}`))).toEqual(says);
  });
});

describe("two boxes of which one is to be ticked (Django)", () => {
  const form = {
    channels: ["pr-checkbox" as const],
    pullRequest: {
      when: "always" as const,
      checkboxes: { yes: ["If AI tools were used", "AI tools were used"], no: ["No AI tools were used"] },
    },
  };
  test.each([
    ["- [ ] **No AI tools were used** in it.\n- [ ] **If AI tools were used**, I said which.", unsaid],
    ["- [x] **No AI tools were used** in it.\n- [ ] **If AI tools were used**, I said which.", []],
    ["- [ ] **No AI tools were used** in it.\n* [X] **AI tools were used**, and I said which.", []],
    ["<!-- - [x] No AI tools were used -->\n- [x] Tests pass", unsaid],
  ])("%j", async (body, says) => {
    expect(await judge(form, body)).toEqual(says);
  });
});

test("boxes that read only Yes and No are told by their section", async () => {
  const form = {
    channels: ["pr-checkbox" as const],
    pullRequest: { when: "always" as const, section: "AI assistance", checkboxes: { yes: ["Yes"], no: ["No"] } },
  };
  expect(await judge(form, "## Breaking?\n- [x] No\n## AI assistance\n- [ ] Yes\n- [ ] No\n")).toEqual(unsaid);
  expect(await judge(form, "## Breaking?\n- [x] No\n## AI assistance\n- [x] Yes\n- [ ] No\n")).toEqual([]);
});

describe("fields (WordPress)", () => {
  const form = {
    channels: ["pr-body" as const],
    pullRequest: { when: "always" as const, fields: ["AI assistance:", "Tool(s):", "Used for:"] },
  };
  test.each([
    ["AI assistance: No\nTool(s):\nUsed for:", []],
    ["**AI assistance:** Yes\n**Tool(s):** Copilot\n**Used for:**\ntests and docs", []],
    ["- AI assistance: Yes\n- Tool(s):\n- Used for: tests", ['the pull request leaves "Tool(s):" empty']],
    ["AI assistance: <!-- Yes or No -->\nTool(s):", unsaid],
    ["nothing of it", unsaid],
  ])("%j", async (body, says) => {
    expect(await judge(form, body)).toEqual(says);
  });
});

describe("in the author's own words, once AI was used (Kubernetes, NumPy)", () => {
  const form = { channels: ["pr-body" as const] };
  test.each([
    ["It fixes the parser.", {}, []],
    [
      "It fixes the parser.",
      { author: "copilot-swe-agent[bot]" },
      ["the author is GitHub Copilot, but the pull request does not disclose it"],
    ],
    ["Written by an AI agent.", { author: "copilot-swe-agent[bot]" }, []],
    ["It fixes the parser.", { author: "claudette" }, []],
    ["I had GitHub Copilot write the tests.", { author: "copilot-swe-agent[bot]" }, []],
  ])("%j %j", async (body, more, says) => {
    expect(await judge(form, body, more)).toEqual(says);
  });
});

test("a label says it (rust-lang)", async () => {
  const form = { channels: ["pr-label" as const], pullRequest: { label: "llm-assisted" } };
  expect(await judge(form, stamp)).toEqual(["the pull request names Claude Code, but does not disclose AI use"]);
  expect(await judge(form, stamp, { labels: ["LLM-assisted"] })).toEqual([]);
});

test("where a trailer or the description will do, one of them does", async () => {
  const policy = await resolvePolicy({
    disclosure: {
      level: "required",
      channels: ["commit-trailer", "pr-body"],
      trailers: [{ key: "Assisted-by", value: "any", example: "Claude" }],
    },
  });
  const { parseMessage } = await import("@ai-disclosure/core/internal");
  const rules = (message: string, body: string) => {
    const pullRequest = { title: "x", body, labels: [], author: "copilot-swe-agent[bot]" };
    return evaluate(createChange({ message: parseMessage(message), pullRequest }, policy), policy).findings.map(
      ({ rule }) => rule,
    );
  };
  expect(rules("x", "It is done.")).toEqual(["disclosure-required"]);
  expect(rules("x", "AI wrote it.")).toEqual([]);
  expect(rules("x\n\nAssisted-by: Copilot", "It is done.")).toEqual([]);
});

test("a size limit for AI counts where the pull request says that AI was used", async () => {
  const policy = await resolvePolicy({
    disclosure: { level: "required", channels: ["pr-label"], pullRequest: { label: "ai" } },
    limits: [{ id: "small", unit: "added", max: 1, per: "commit", when: "ai" }],
  });
  const file = {
    path: "a",
    added: 2,
    deleted: 0,
    kind: "text",
    status: "modified",
    categories: ["other"],
    forbiddenBy: [],
  } as const;
  const judged = (labels: string[]) =>
    evaluate({ ...createChange({ pullRequest: { title: "x", body: "", labels } }, policy), files: [file] }, policy)
      .findings.length;
  expect([judged([]), judged(["ai"])]).toEqual([0, 1]);
});

test("a channel without its part of the form is a mistake in the policy", async () => {
  for (const [channel, part] of [
    ["pr-section", "section"],
    ["pr-checkbox", "checkboxes"],
    ["pr-label", "label"],
  ] as const) {
    await expect(resolvePolicy({ disclosure: { channels: [channel] } })).rejects.toThrow(
      `needs disclosure.pullRequest.${part}`,
    );
  }
});

test("a commit of a project that asks in the pull request only: what was not seen is said, once AI shows", async () => {
  const policy = await resolvePolicy({ disclosure: { level: "required", channels: ["pr-body"] } });
  const { parseMessage } = await import("@ai-disclosure/core/internal");
  const unchecked = (text: string) => evaluate(createChange({ message: parseMessage(text) }, policy), policy).unchecked;
  expect(unchecked("x")).toEqual([]);
  expect(unchecked(`x\n\n${stamp}`)).toEqual([expect.objectContaining({ code: "pull-request-unknown" })]);
});

test("the message of a squash merge", () => {
  expect(squashMessage({ title: "Fix it", body: "a\r\nb\r\n" }, 7)).toBe("Fix it (#7)\n\na\nb\n");
  expect(squashMessage({ title: "Fix it", body: " " }, undefined)).toBe("Fix it\n");
});
