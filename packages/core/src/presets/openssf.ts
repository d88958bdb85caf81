import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** OpenSSF's technical initiatives: a word where an agent worked alone, or where nobody reviewed. */
export const preset: PolicySource = {
  name: "openssf",
  title: "OpenSSF",
  source: {
    url: "https://github.com/ossf/tac/pull/605",
    read: "2026-09-19",
    status: "unconfirmed",
    note: "Text at ossf/tac@0d4adb71; whether it was adopted is not known. It describes Assisted-by, Generated-by and Co-authored-by, all of them voluntary: none is asked for here. That only a person signs off is how we read the certificate of origin.",
  },
  repositories: ["github.com/ossf/*"],
  stance: "allow",
  disclosure: {
    level: "recommended",
    channels: ["pr-body"],
    threshold: "an agent worked on its own, or the content was not reviewed by a person",
    pullRequest: { sentence: "<tool> made <what>, and nobody has reviewed it yet" },
    exempt: ["bots that were there before the policy"],
  },
  identities: { signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You understand the contribution, can defend it, and have the right to make it (DCO).",
    "You answer a reviewer yourself; a tool does not.",
    "A maintainer may ask how a contribution was made, and may close one that nobody stands behind.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: [
    {
      title: "a tool that helped",
      message: `:sparkles: probe for pinned reusable workflows\n\nAssisted-by: Claude Code\n${signed}`,
    },
    {
      title: "an agent's work, told",
      message: `:seedling: regenerate the clients\n\n${signed}`,
      pullRequest: {
        title: ":seedling: regenerate the clients",
        body: "An AI agent made this by itself; nobody has reviewed it yet.",
        labels: [],
        author: "copilot-swe-agent[bot]",
      },
    },
    { title: "without AI", message: `:bug: do not count archived branches (#4800)\n\n${signed}` },
    {
      title: "an agent's work, not told: a warning",
      message: `:seedling: bump the linters\n\n${signed}`,
      pullRequest: {
        title: ":seedling: bump the linters",
        body: "All green.",
        labels: [],
        author: "copilot-swe-agent[bot]",
      },
    },
  ],
  rejected: [
    {
      title: "not signed off",
      message: ":book: explain the maintained check's window",
      by: "sign-off",
      says: "the message has no Signed-off-by",
    },
    {
      title: "signed off by a tool",
      message: ":bug: handle empty go.mod\n\nSigned-off-by: Copilot <198982749+Copilot@users.noreply.github.com>",
      by: "human-identity",
      says: "signed off by GitHub Copilot",
    },
    {
      title: "signed off above more text",
      message: `:warning: drop the deprecated --format=default\n\n${signed}\n\nThe flag has had no effect since v5.`,
      by: "sign-off",
      says: "git does not see it",
    },
  ],
};
