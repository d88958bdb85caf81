import type { Examples, Rule } from "./rule.ts";
import { forbiddenLines } from "./trailer-forbidden.ts";

const plain = { name: "plain", adverts: "forbidden" as const };

export const examples: Examples = {
  pass: [
    { title: "prose about a tool", policy: plain, message: "add a client for the Claude API" },
    {
      title: "not forbidden",
      policy: { name: "free" },
      message: "fix it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
    },
    {
      title: "a session's trailer that is forbidden by its key: trailer-forbidden says so",
      policy: {
        ...plain,
        forbidTrailers: [{ keys: ["*-Session"], when: "always", reason: "wants no links to sessions", fix: "strip" }],
      },
      message: "fix it\n\nClaude-Session: https://claude.ai/code/session_1",
    },
  ],
  fail: [
    {
      title: "a footer",
      policy: plain,
      message: "fix it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
      says: "line 3 advertises Claude Code",
      fix: "delete line 3",
    },
    {
      title: "a session",
      policy: plain,
      message: "fix it\n\nClaude-Session: https://claude.ai/code/session_1",
      says: "line 3 links to a session of Claude Code",
      fix: "delete line 3",
    },
  ],
};

export const noAdvert: Rule = {
  name: "no-advert",
  summary: "No generated-with footers and no links to agent sessions.",
  why: "A commit message is for the project's readers; a session link is dead tomorrow, and private today.",
  whenNotToUse: "Where such footers are the accepted form of disclosure.",
  severity: "error",
  check(change, policy) {
    if (policy.adverts !== "forbidden") return [];
    // A trailer that the policy forbids by its key is reported by `trailer-forbidden`.
    const forbidden = new Set(forbiddenLines(change, policy).map(({ line }) => line));
    return change.evidence
      .filter(({ kind }) => kind === "footer" || kind === "session")
      .filter(({ where }) => where.line !== undefined && !forbidden.has(where.line))
      .map(({ kind, tool, grade, where }) => ({
        message: `line ${where.line} ${kind === "footer" ? "advertises" : "links to a session of"} ${tool ?? "an AI tool"}`,
        fix: `delete line ${where.line}`,
        where,
        ...(grade === "weak" ? { atMost: "warning" as const } : {}),
      }));
  },
};
