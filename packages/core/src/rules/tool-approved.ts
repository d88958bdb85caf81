import type { Change } from "../change/change.ts";
import { unapprovedTools } from "../change/unapprovedTools.ts";
import type { Violation } from "../finding/finding.ts";
import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import { namesToolInPullRequest } from "../pullRequest/namesToolInPullRequest.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";
import type { Examples, Rule } from "./rule.ts";

const approved = { extends: "rust-foundation", tools: { allow: ["Claude", "GitHub Copilot"] } };
const named = { extends: "rust-foundation", tools: { name: "required" as const } };
const told = {
  title: "Sample",
  disclosure: { level: "required" as const, channels: ["pr-body" as const] },
  tools: { name: "required" as const },
};
const unnamed = { extends: "rust-foundation", tools: { name: "forbidden" as const } };

export const examples: Examples = {
  policy: told,
  pass: {
    "an approved tool": { policy: approved, message: "fix it\n\nAssisted-by: Claude Opus 4.8" },
    "a named tool": { policy: named, message: "fix it\n\nAssisted-by: Claude Code" },
    "no tool named": { policy: unnamed, message: "fix it\n\nAssisted-by: a chat about locks" },
    "a tool named in the pull request": { pullRequest: { body: "I used Kiro to write the tests." } },
    "a tool that no table knows": { pullRequest: { body: "I used AI: asked Frobnicator to write the tests." } },
    "no AI, no tool": { pullRequest: { body: "AI was not used." } },
  },
  fail: {
    "a tool not approved": {
      policy: approved,
      message: "fix it\n\nAssisted-by: ChatGPT",
      says: "ChatGPT is not among the tools that Rust Foundation approved: Claude, GitHub Copilot",
    },
    "one of two is not approved": {
      policy: approved,
      message: "fix it\n\nAssisted-by: Claude Code and Frobnicator",
      says: '"Frobnicator" is not among the tools that Rust Foundation approved',
    },
    "no tool named": { policy: named, message: "fix it\n\nAssisted-by: a chat about locks", says: "names no tool" },
    "a tool not approved, in the author's words": {
      policy: { ...told, tools: { allow: ["Claude"] } },
      pullRequest: { body: "I used ChatGPT to write the tests." },
      says: "ChatGPT is not among the tools that Sample approved: Claude",
    },
    "another tool beside an approved one may be no more than mentioned": {
      policy: { ...told, tools: { allow: ["Claude"] } },
      pullRequest: { body: "I used Claude to write the tests, and not ChatGPT." },
      says: "ChatGPT is not among the tools that Sample approved: Claude",
      severity: "warning",
    },
    "no tool named in the pull request": {
      pullRequest: { body: "I used an LLM to write the tests." },
      says: "the pull request says that AI was used, and Sample asks which tool",
      fix: "name the tool in the description: I used <tool> for <what>",
    },
    "a brand": {
      policy: unnamed,
      message: "fix it\n\nAssisted-by: ChatGPT",
      says: "names ChatGPT",
      fix: "leave the tool's name out",
    },
  },
};

export const toolApproved: Rule = {
  name: "tool-approved",
  place: 70,
  summary: "The project approved the tool that was used, and the disclosure names it, or does not, as the policy asks.",
  why: "A tool's terms decide how its output may be used. Some projects check them first; others want no brands in their history.",
  whenNotToUse: "Where people may use any tool.",
  severity: "error",
  asked: ({ tools: { allow, name } }) => allow !== undefined || name !== "optional",
  check: (change, policy) => [
    ...checkAllowed(change, policy),
    ...checkNames(change, policy),
    ...checkPullRequest(change, policy),
  ],
};

function checkAllowed(change: Change, policy: Policy): Violation[] {
  const { allow } = policy.tools;
  if (!allow) return [];
  const violations = new Map<string, Violation>();
  for (const { name, where, certain } of unapprovedTools(change, policy, allow)) {
    if (violations.has(name)) continue;
    violations.set(name, {
      message: `${name} is not among the tools that ${policy.title} approved: ${allow.join(", ")}`,
      fix: "use an approved tool, or ask for this one to be added to tools.allow in the policy",
      where,
      atMost: certain ? undefined : "warning",
    });
  }
  return [...violations.values()];
}

function checkNames(change: Change, { title, tools }: Policy): Violation[] {
  if (tools.name === "optional") return [];
  return change.disclosures.flatMap(({ spec: { key, example }, value, line, negative, problems }): Violation[] => {
    const named = classifyTrailerValue(value, knownTools(tools));
    if (negative || problems.length > 0 || (named.kind === "tool") === (tools.name === "required")) return [];
    const [message, fix] =
      named.kind === "tool"
        ? [`${key} names ${named.tool}, and ${title} accepts no tool names`, "leave the tool's name out"]
        : [`${key} names no tool, and ${title} asks which one: "${value}"`, `${key}: ${example}`];
    return [{ message, fix, where: { line } }];
  });
}

/** Who told of AI use in the pull request, where the project asks for it, names the tool there or in the commit. */
function checkPullRequest(change: Change, policy: Policy): Violation[] {
  const { pullRequest, disclosures, evidence } = change;
  if (!pullRequest || policy.tools.name !== "required") return [];
  const answers = readPullRequest(pullRequest, policy).map(({ answer }) => answer);
  if (answers.length === 0 || answers.includes("no")) return [];
  const tools = knownTools(policy.tools);
  if (evidence.some(({ tool, kind }) => tool !== undefined && kind !== "environment")) return [];
  if (disclosures.some(({ value }) => classifyTrailerValue(value, tools).kind === "tool")) return [];
  if (namesToolInPullRequest(pullRequest, policy) !== "no") return [];
  const told = answers.includes("yes");
  // `[x] I have read the AI policy`
  if (!told && evidence.length === 0) return [];
  return [
    {
      message: told
        ? `the pull request says that AI was used, and ${policy.title} asks which tool`
        : `the pull request speaks of AI, and ${policy.title} asks which tool if it was used`,
      fix: `name the tool in the description: ${policy.disclosure.pullRequest.sentence ?? "I used <tool> for <what>"}`,
      where: inPullRequest,
      atMost: told ? undefined : "warning",
    },
  ];
}
