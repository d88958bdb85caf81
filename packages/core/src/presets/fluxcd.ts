import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Flux: Assisted-by: <agent>/<model>, and people sign off. */
export const preset: PolicySource = {
  name: "fluxcd",
  title: "Flux",
  source: {
    url: "https://github.com/fluxcd/flux2/blob/main/CONTRIBUTING.md",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand: by AGENTS.md of fluxcd/kustomize-controller (2026-04-12), which says that it holds for every repository of Flux.",
  },
  repositories: ["github.com/fluxcd/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
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
      reason: "names an agent in Assisted-by only",
      fix: "rewrite",
    },
  ],
  identities: { author: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You reviewed what the agent wrote, and certify its origin (DCO).",
    "The subject is an imperative with a capital, at most 50 characters; mentions and issue numbers stay in the pull request.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: [
    {
      title: "agent and model",
      message: `Add support for skipping CRD health checks\n\n${signed}\nAssisted-by: claude-code/claude-opus-4-6`,
    },
    {
      title: "a person as co-author",
      message: `Fix drift detection of server-side defaults\n\nCo-authored-by: Jim Roe <jim@example.org>\n${signed}`,
    },
    { title: "a person's help", message: `Cache the digest\n\nAssisted-by: Jim Roe <jim@example.org>\n${signed}` },
    { title: "without AI", message: `Update fluxcd/pkg dependencies\n\n${signed}` },
  ],
  rejected: [
    {
      title: "another form",
      message: `Retry on a stale discovery cache\n\nAssisted-by: Claude Opus 4.6\n${signed}`,
      by: "disclosure-format",
      says: "does not have the form <agent…>/<model…>",
    },
    {
      title: "the agent as co-author",
      message: `Add a metric for reconcile duration\n\n${signed}\nCo-authored-by: Claude <noreply@anthropic.com>`,
      by: "trailer-forbidden",
      says: "Co-authored-by names Claude Code, and Flux names an agent in Assisted-by only",
    },
    {
      title: "the agent signs off",
      message:
        "Set the field manager on apply\n\nAssisted-by: codex/gpt-5.4\nSigned-off-by: Codex <noreply@openai.com>",
      by: "human-identity",
      says: "signed off by Codex",
    },
    {
      title: "not signed off",
      message: "Document the decryption of SOPS secrets\n\nAssisted-by: claude-code/claude-opus-4-6",
      by: "sign-off",
      says: "the message has no Signed-off-by",
    },
  ],
};
