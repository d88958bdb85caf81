import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Git",
  source: {
    url: "https://git-scm.com/docs/SubmittingPatches",
    read: "2026-11-28",
    status: "in-force",
    note: "The section on AI in Documentation/SubmittingPatches of git/git@1a3e64c6. It asks for no disclosure, but people use Assisted-by anyway, for models and for people. We read the certificate of origin to mean that only a person can sign off.",
  },
  repositories: [
    "github.com/git/git",
    "github.com/gitgitgadget/git",
    "github.com/gitster/git",
    "git.kernel.org/pub/scm/git/git",
  ],
  stance: "allow",
  disclosure: { level: "none" },
  trailerMeaning: { "Assisted-by": "either" },
  identities: { signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You understand every line of the patch and can explain it without asking a tool.",
    "Where a tool wrote a significant part, you can still certify its origin (DCO).",
    "It does not read like unreviewed output, and is not overly formal or bloated. Such patches are rejected on sight.",
  ],
  guidance: [
    "Let AI guide you step by step to a solution of your own, rather than give you one to copy.",
    "It may help you debug, and check your patch for mistakes and style before you send it.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a model that helped, as half the disclosures in the history have it": {
      message:
        "refs/files: do not lock packed-refs for a lookup\n\nA lookup that misses the loose refs took the lock to make sure that the\ncache is fresh. The stat data tells as much without it.\n\nAssisted-by: Claude Opus 4.6\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "a person who helped": {
      message:
        "t5516: drop a stray here-doc tag\n\nHelped-by: Jim Roe <jim@example.org>\nAssisted-by: Waldek Poe <waldek@example.org>\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "sent on by the maintainer": {
      message:
        "builtin/gc: spell out --detach in the usage\n\nSigned-off-by: Jane Doe <jane@example.org>\n[jc: wrapped the usage string]\nSigned-off-by: Jim Roe <jim@example.org>",
    },
  },
  rejected: {
    "not signed off": {
      message:
        "pack-objects: honor --path-walk with a bitmap\n\nThe two options were silently exclusive.\n\nAssisted-by: Opus 4.7",
      refusedBy: { "sign-off": "the message has no Signed-off-by" },
    },
    "signed off without an address": {
      message: "diff: keep the hunk header of an empty file\n\nSigned-off-by: Jane Doe",
      refusedBy: { "sign-off": "not of the form Name <address>" },
    },
    "signed off by a tool": {
      message:
        "rebase: do not lose a fixup's reword\n\nSigned-off-by: Jane Doe <jane@example.org>\nSigned-off-by: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "signed off by Claude Code" },
    },
  },
};
