import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Mesa",
  source: {
    url: "https://docs.mesa3d.org/submittingpatches.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand (news of the merge of 2026-04-06). It does not give the value's form. We accept any text, and more than one trailer.",
  },
  effective: { from: "2026-04-06" },
  repositories: ["gitlab.freedesktop.org/mesa/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      { key: "Assisted-by", value: "any", example: "Claude Opus 4.6", degree: "assistive", repeat: true },
      { key: "Generated-by", value: "any", example: "Claude Opus 4.6", degree: "generative", repeat: true },
    ],
  },
  forbidTrailers: [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "accepts only people in Co-authored-by", fix: "rewrite" },
  ],
  identities: { author: "human", opener: "human" },
  attest: [
    "A person opened the merge request and answers the review; no agent submitted anything on its own.",
    "Generated-by marks a change that a tool wrote almost entirely.",
    "You understand what you change and what the change does, and justify it in the commit message.",
    "You are responsible for it, wherever it came from, and may submit it under the MIT licence.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    assisted: {
      message: `radv: skip the cache flush for read-only images

The barrier code emitted one for every layout transition.

Assisted-by: Claude Opus 4.6
Reviewed-by: Jim Roe <jim@example.org>
Part-of: <https://gitlab.freedesktop.org/mesa/mesa/-/merge_requests/40123>`,
    },
    "nearly all generated": {
      message: `nir/tests: add unit tests for opt_if

Generated-by: Codex
Assisted-by: GitHub Copilot`,
    },
    "two people, no sign-off": {
      message: `panfrost: Advertise EXT_texture_storage on v9

Co-authored-by: Jim Roe <jim@example.org>`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `zink: drop a redundant descriptor update

Co-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "Mesa accepts only people in Co-authored-by" },
    },
    "an agent's footer and no trailer": {
      message: `anv: fix the alignment of the scratch surface

🤖 Generated with [Claude Code](https://claude.com/claude-code)`,
      refusedBy: { "disclosure-required": "the message has no Assisted-by or Generated-by trailer" },
    },
    "an autonomous agent": {
      message: `docs: update the list of RADV features

Generated-by: GitHub Copilot`,
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is GitHub Copilot" },
    },
  },
};
