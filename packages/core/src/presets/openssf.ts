import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "OpenSSF",
  source: {
    url: "https://github.com/ossf/tac/pull/605",
    read: "2026-11-28",
    status: "proposed",
    note: "Text at ossf/tac's pull request 605 (858cb2d of 2026-05-12), not merged when read. It requires disclosure in two cases only, and no mark shows either of them, so a missing disclosure only warns. It recommends Assisted-by, Generated-by and Co-authored-by but requires none of them, so we ask for none. We read the certificate of origin to mean that only a person can sign off.",
  },
  repositories: ["github.com/ossf/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    threshold: "an agent worked on its own, or no person reviewed the content",
    pullRequest: { sentence: "<tool> made <what>, and nobody has reviewed it yet" },
    exempt: ["bots that predate the policy"],
  },
  identities: { signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You directed the work, reviewed it, can explain and defend it, and have the right to make it (DCO).",
    "You ran the tests that fit the change, and it is not a large automated change made without the maintainers.",
    "The tool's terms are compatible with the licence, and the change contains no third-party material without permission.",
    "You answer reviewers yourself; a tool does not.",
    "No agent opened, claimed, reviewed or commented on anything by itself, unless the initiative permits it.",
  ],
  guidance: [
    "In the description, say which existing code the change is based on.",
    "Trailers with a vendor's name can serve as advertising: consider that before you ask for them.",
  ],
  uncovered: [
    "An initiative may have stricter rules, but not laxer ones.",
    "AGENTS.md names no vendor, and maintainers keep it.",
  ],
  severity: { "pr-disclosure": "warn" },
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  lenient: "disclosure is required in two cases that no mark shows",
  accepted: {
    "a tool that helped": {
      message: `:sparkles: probe for pinned reusable workflows\n\nAssisted-by: Claude Code\n${signed}`,
    },
    "an agent's work, disclosed": {
      message: `:seedling: regenerate the clients\n\n${signed}`,
      pullRequest: {
        body: "An AI agent made this by itself; nobody has reviewed it yet.",
        author: "copilot-swe-agent[bot]",
      },
    },
    "without AI": { message: `:bug: do not count archived branches (#4800)\n\n${signed}` },
    "an agent's work, not disclosed: a warning": {
      message: `:seedling: bump the linters\n\n${signed}`,
      pullRequest: { body: "All green.", author: "copilot-swe-agent[bot]" },
    },
  },
  rejected: {
    "not signed off": {
      message: ":book: explain the maintained check's window",
      refusedBy: { "sign-off": "the message has no Signed-off-by" },
    },
    "signed off by a tool": {
      message: ":bug: handle empty go.mod\n\nSigned-off-by: Copilot <198982749+Copilot@users.noreply.github.com>",
      refusedBy: { "human-identity": "signed off by GitHub Copilot" },
    },
    "signed off above more text": {
      message: `:warning: drop the deprecated --format=default\n\n${signed}\n\nThe flag has had no effect since v5.`,
      refusedBy: { "sign-off": "git does not see it" },
    },
  },
};
