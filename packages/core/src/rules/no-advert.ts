import type { Examples, Rule } from "./rule.ts";

const plain = { name: "plain", adverts: "forbidden" as const };

export const examples: Examples = {
  pass: [
    { title: "prose about a tool", policy: plain, message: "add a client for the Claude API" },
    {
      title: "not forbidden",
      policy: { name: "free" },
      message: "fix it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
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
    return change.evidence
      .filter(({ kind, where }) => where.line !== undefined && (kind === "footer" || kind === "session"))
      .map(({ kind, tool, grade, where }) => ({
        message: `line ${where.line} ${kind === "footer" ? "advertises" : "links to a session of"} ${tool ?? "an AI tool"}`,
        fix: `delete line ${where.line}`,
        where,
        ...(grade === "weak" ? { atMost: "warning" as const } : {}),
      }));
  },
};
