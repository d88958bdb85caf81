import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Flux",
  source: {
    url: "https://github.com/fluxcd/flux2/blob/main/CONTRIBUTING.md",
    read: "2026-11-28",
    status: "in-force",
    note: "CONTRIBUTING.md and AGENTS.md of fluxcd/flux2@da2d22d3, which apply to every Flux repository. They recommend disclosure, in the commit and in the description, so a missing one only warns.",
  },
  repositories: ["github.com/fluxcd/*"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["commit-trailer", "pr-body"],
    everyChannel: true,
    trailers: [
      {
        key: "Assisted-by",
        value: { form: "<agent…>/<model…>" },
        example: "claude-code/claude-opus-4-6",
        repeat: true,
      },
    ],
  },
  forbidTrailers: [
    {
      keys: ["Co-authored-by"],
      when: "names-tool",
      reason: "allows an agent's name only in Assisted-by",
      fix: "rewrite",
    },
  ],
  identities: { author: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You understand the code and documentation that you submit, and reviewed everything that a tool generated.",
    "You certify its origin with your real name (DCO).",
    "You pointed your agent to AGENTS.md and told it to follow that file.",
    "You answer the maintainers yourself.",
    "The subject is imperative, capitalised and at most 50 characters long; mentions and issue numbers belong in the pull request.",
    "The description, the message and the code comments are short.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "agent and model": {
      message: `Add support for skipping CRD health checks\n\n${signed}\nAssisted-by: claude-code/claude-opus-4-6`,
    },
    "a person as co-author": {
      message: `Fix drift detection of server-side defaults\n\nCo-authored-by: Jim Roe <jim@example.org>\n${signed}`,
    },
    "a person's help": { message: `Cache the digest\n\nAssisted-by: Jim Roe <jim@example.org>\n${signed}` },
    "without AI": { message: `Update fluxcd/pkg dependencies\n\n${signed}` },
  },
  rejected: {
    "another form": {
      message: `Retry on a stale discovery cache\n\nAssisted-by: Claude Opus 4.6\n${signed}`,
      refusedBy: { "disclosure-format": "does not have the form <agent…>/<model…>" },
    },
    "the agent as co-author": {
      message: `Add a metric for reconcile duration\n\n${signed}\nCo-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: {
        "trailer-forbidden": "Co-authored-by names Claude Code, and Flux allows an agent's name only in Assisted-by",
      },
    },
    "the agent signs off": {
      message:
        "Set the field manager on apply\n\nAssisted-by: codex/gpt-5.4\nSigned-off-by: Codex <noreply@openai.com>",
      refusedBy: { "human-identity": "signed off by Codex" },
    },
    "not signed off": {
      message: "Document the decryption of SOPS secrets\n\nAssisted-by: claude-code/claude-opus-4-6",
      refusedBy: { "sign-off": "the message has no Signed-off-by" },
    },
  },
};
