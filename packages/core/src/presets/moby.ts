import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Moby",
  source: {
    url: "https://github.com/moby/moby/blob/master/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "AGENTS.md at moby/moby@0fa212dd, of 2026-05-26, and the template at b985e231. It asks agents for the line. We read a pull request without the line as one without AI.",
  },
  effective: { from: "2026-05-26" },
  repositories: ["github.com/moby/moby"],
  stance: "allow",
  disclosure: { level: "required", channels: ["pr-body"], pullRequest: { fields: ["Created with"] } },
  identities: { signer: "human" },
  signOff: { level: "required" },
  attest: [
    "The line at the end of the description names the agent.",
    "You followed the template, and signed off the commits with your real name.",
  ],
  uncovered: ["The line must be at the end of the description. We do not check where it is."],
};

export const examples: PresetExamples = {
  accepted: {
    "the line": {
      message: "daemon: close the log driver once\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "## Summary\n\nIt was closed twice.\n\nCreated with: Claude Code" },
    },
    "without AI": {
      message: "vendor: buildkit v0.27.0\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "## Summary\n\nA new release." },
    },
    "two people": {
      message:
        "api: fix the description of Mounts\n\nCo-authored-by: Jim Roe <jim@example.org>\nSigned-off-by: Jane Doe <jane@example.org>",
    },
  },
  rejected: {
    "an agent opens it without the line": {
      message: "integration: cover rootless ports\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "## Summary\n\nMore tests.", author: "copilot-swe-agent[bot]" },
      refusedBy: { "pr-disclosure": "the author is GitHub Copilot" },
    },
    "no sign-off": { message: "builder: drop the classic cache", refusedBy: { "sign-off": "no Signed-off-by" } },
    "a tool as co-author, and no line": {
      message:
        "networking: reuse the bridge\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { body: "## Summary\n\nFaster." },
      refusedBy: { "pr-disclosure": "names Claude Code, but the pull request does not disclose it" },
    },
  },
};
