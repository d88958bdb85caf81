import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** Moby: an agent's name at the end of the pull request. */
export const preset: PolicySource = {
  name: "moby",
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
  accepted: [
    {
      title: "the line",
      message: "daemon: close the log driver once\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: {
        title: "daemon: close the log driver once",
        body: "## Summary\n\nIt was closed twice.\n\nCreated with: Claude Code",
        labels: [],
      },
    },
    {
      title: "without AI",
      message: "vendor: buildkit v0.27.0\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { title: "vendor: buildkit v0.27.0", body: "## Summary\n\nA new release.", labels: [] },
    },
    {
      title: "two people",
      message:
        "api: fix the description of Mounts\n\nCo-authored-by: Jim Roe <jim@example.org>\nSigned-off-by: Jane Doe <jane@example.org>",
    },
  ],
  rejected: [
    {
      title: "an agent opens it without the line",
      message: "integration: cover rootless ports\n\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: {
        title: "integration: cover rootless ports",
        body: "## Summary\n\nMore tests.",
        labels: [],
        author: "copilot-swe-agent[bot]",
      },
      by: "pr-disclosure",
      says: "the author is GitHub Copilot",
    },
    { title: "no sign-off", message: "builder: drop the classic cache", by: "sign-off", says: "no Signed-off-by" },
    {
      title: "a tool as co-author, and no line",
      message:
        "networking: reuse the bridge\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      pullRequest: { title: "networking: reuse the bridge", body: "## Summary\n\nFaster.", labels: [] },
      by: "pr-disclosure",
      says: "names Claude Code, but the pull request does not disclose it",
    },
  ],
};
