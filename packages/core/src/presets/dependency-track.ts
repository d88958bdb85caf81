import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Dependency-Track",
  source: {
    url: "https://github.com/DependencyTrack/dependency-track/blob/main/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at DependencyTrack/dependency-track@046216c5, written for agents. We chose which trailers are links to a session. We read the certificate of origin to mean that only a person can sign off.",
  },
  repositories: ["github.com/DependencyTrack/*"],
  stance: "allow",
  disclosure: { level: "none" },
  forbidTrailers: [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "accepts no AI attribution in commits", fix: "strip" },
    { keys: ["*-Session", "Agent-Logs-Url"], when: "always", reason: "accepts no links to sessions", fix: "strip" },
  ],
  identities: { signer: "human", opener: "human" },
  signOff: { level: "required" },
  adverts: "forbidden",
  attest: [
    "A person opens issues and pull requests, with the project's templates; an agent never does.",
    "The subject is an imperative without a prefix, and the body says what and why.",
    "A substantial change comes with an architecture decision record.",
    "You ran the project's own checks on what you touched.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "signed off": { message: `Fix notification rule being evaluated twice per group\n\n${signed}` },
    "a person as co-author": {
      message: `Batch vulnerability alias lookups\n\nOne query per finding kept the pool busy.\n\nCo-authored-by: Jim Roe <jim@example.org>\n${signed}`,
    },
    "a bot without AI": {
      message: "Bump lib.testcontainers from 2.0.1 to 2.0.2\n\nSigned-off-by: dependabot[bot] <support@github.com>",
      author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `Add an index on FINDINGATTRIBUTION\n\n${signed}\nCo-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: {
        "trailer-forbidden": "Co-authored-by names Claude Code, and Dependency-Track accepts no AI attribution",
      },
    },
    "a session": {
      message: `Make metrics updates interruptible\n\nClaude-Session: https://claude.ai/code/session_01\n${signed}`,
      refusedBy: { "trailer-forbidden": "Dependency-Track accepts no links to sessions" },
    },
    "a footer": {
      message: `Drop the JDO dependency of the policy engine\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\n${signed}`,
      refusedBy: { "no-advert": "line 3 advertises Claude Code" },
    },
    "not signed off": {
      message: "Correct the OpenAPI schema of team keys",
      refusedBy: { "sign-off": "the message has no Signed-off-by" },
    },
  },
};
