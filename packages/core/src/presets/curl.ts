import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "curl",
  source: {
    url: "https://curl.se/dev/contribute.html",
    read: "2026-11-28",
    status: "in-force",
    note: "docs/CONTRIBUTE.md of curl/curl@5c61e168. The text does not say that Assisted-by names a person, but all 331 in the history do. Only reports must say that AI was used.",
  },
  repositories: ["github.com/curl/curl"],
  stance: "allow",
  disclosure: { level: "none" },
  trailerMeaning: { "Assisted-by": "human" },
  attest: [
    "You reviewed and tested what a tool wrote: it follows the coding standards, has documentation and test cases, and is as good as the code around it.",
    "You may contribute it under curl's licence.",
    "A problem report says whether AI found the problem; you verified it yourself and wrote the report yourself.",
  ],
  guidance: [
    "If people can tell that AI made it, it needs more work.",
    "If you translated a text with a tool, say so. Otherwise it may be taken for generated text.",
  ],
  uncovered: ["Whoever sends a made-up security report is banned at once."],
};

/** Nothing in a commit can break this policy. */
export const examples: PresetExamples = {
  lenient: "code needs no disclosure",
  accepted: {
    "a person who helped": {
      message:
        "http2: reset the stream window after unpausing\n\nA transfer that was paused while its last DATA frame arrived was never\nwoken up again.\n\nReported-by: Jim Roe\nAssisted-by: Jay Poe\nFixes #18123\nCloses #18130",
    },
    "a scanner that found the bug": {
      message:
        "ftp: fail on a PASV reply with an octet above 255\n\nFound by Codex Security\n\nVerify with test 1234.\n\nCloses #18211",
    },
    "a tool as co-author, which the policy does not mention": {
      message:
        "tool_operate: free the glob on an early return\n\nCloses #18302\n\nCo-authored-by: Claude <noreply@anthropic.com>",
    },
  },
  rejected: {},
};
