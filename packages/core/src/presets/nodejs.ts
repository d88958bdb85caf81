import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Node.js",
  source: {
    url: "https://github.com/nodejs/node/blob/main/doc/contributing/ai-guidelines.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at nodejs/node@1f3ec25d; an earlier one suggested Assisted-by. It recommends leaving brands out of messages, so we only warn. It means commercial tools; we do not distinguish them from others. We chose which trailers may hold a brand. Add automation that the project approved to open pull requests to exempt.authors.",
  },
  repositories: ["github.com/nodejs/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "I used a coding agent for <what>, and verified it by <how>" },
  },
  identities: { opener: "human" },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-authored-by", "Co-developed-by", "Generated-by", "Made-with"],
      when: "names-tool",
      reason: "keeps vendors' names out of commit messages; name the tool in the pull request",
      fix: "strip",
    },
  ],
  adverts: "forbidden",
  attest: [
    "You understood, tested and verified what a tool made, and say to what extent.",
    "You can explain the change's value and how it works, and checked each test and comment that a tool added or changed.",
    "You may contribute it all (DCO).",
    "No automation opened the pull request, unless the project approved it in advance.",
    "If AI made the fix, the issue is not marked as a good first issue.",
    "Your replies reflect your own judgement and are not automated; no message is entirely generated.",
    "You verified every claim that rests on a tool's output, and linked to its source.",
  ],
  guidance: [
    "Treat a tool's analysis as a hypothesis, and check it against the source.",
    "Generated comments should tell what the code cannot: history and reasons.",
  ],
  severity: { "trailer-forbidden": "warn", "no-advert": "warn" },
};

const refs = "PR-URL: https://github.com/nodejs/node/pull/61234\nReviewed-By: Jim Roe <jim@example.org>";

export const examples: PresetExamples = {
  lenient: "it advises against brands in messages",
  accepted: {
    "landed, with its metadata": { message: `stream: do not emit 'close' twice on a destroyed pipe\n\n${refs}` },
    "disclosed in the pull request, without a brand in the message": {
      message: "test: cover AbortSignal in fs.promises.watch\n\nAssisted-by: a frontier reasoning model",
      pullRequest: {
        body: "I used Claude Code for the first draft of the test and ran it 500 times with --repeat.",
        labels: ["test"],
      },
    },
    "a person as co-author": {
      message: "doc: fix the return type of crypto.hash\n\nCo-authored-by: Claude Dupont <claude@dupont.example>",
    },
    "a brand in a trailer: a warning": {
      message: `http: reuse the header buffer\n\nAssisted-by: Claude Opus 4.6\n${refs}`,
    },
    "a footer: a warning": {
      message: "src: tidy up BaseObject\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)",
    },
  },
  rejected: {
    "opened by an agent that says so, without the project's approval": {
      message: "doc: fix the default of fs.watch's persistent option",
      pullRequest: {
        body: "This change was made by a coding agent, which verified it by building the docs.",
        author: "devin-ai-integration[bot]",
      },
      refusedBy: { "human-identity": "Devin opened the pull request, and Node.js accepts only those that people open" },
    },
    "a tool as co-author, without a disclosure in the pull request": {
      message: "lib: use validateFunction in addAbortListener\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      pullRequest: { title: "lib: use validateFunction", body: "Consistency." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
    "opened by an agent": {
      message: "doc: sort the error codes",
      pullRequest: { body: "They were out of order.", labels: ["doc"], author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot, but the pull request does not disclose it" },
    },
    "a session, without a disclosure": {
      message: "url: avoid a copy in fileURLToPath\n\nClaude-Session: https://claude.ai/code/session_01",
      pullRequest: { body: "4 % faster." },
      refusedBy: { "pr-disclosure": "links to a session of Claude Code, but the pull request does not disclose it" },
    },
  },
};
