import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "NetworkManager",
  source: {
    url: "https://gitlab.freedesktop.org/NetworkManager/NetworkManager/-/blob/main/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "We read AGENTS.md at NetworkManager/NetworkManager@45cd55f5; the script and the template (329b610e) are quoted second-hand. The rules came between 2026-09-03 and 2026-09-04; we chose the later day.",
  },
  effective: { from: "2026-09-04" },
  repositories: ["gitlab.freedesktop.org/NetworkManager/NetworkManager", "github.com/NetworkManager/NetworkManager"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["pr-section"],
    pullRequest: {
      when: "always",
      section: "How was AI used in this MR",
      prompts: ["(Explain exactly how AI was used in the process, or state that it was not used)"],
    },
  },
  forbidTrailers: [
    { keys: ["Assisted-by", "Generated-by"], when: "always", reason: "does not use this trailer", fix: "strip" },
    { keys: ["Co-authored-by", "Co-developed-by"], when: "names-tool", reason: "credits only people", fix: "strip" },
  ],
  identities: { author: "human", coAuthor: "human" },
  signOff: { level: "forbidden" },
  canaries: [{ text: "biblioklept", in: ["commit-message", "pr-body"] }],
  attest: [
    "What the section says about AI is true and complete.",
    "Commit messages, the description and answers to reviewers are in your own words; no tool wrote or edited them.",
    "The change solves a concrete problem, and you can name it.",
    "You can explain every line, and built and tested it.",
    "You certify that it may be released under LGPL-2.1-or-later.",
    "The merge request is not a large machine-generated one that nobody reviewed line by line.",
  ],
};

const request = (answer: string) => ({
  body: `The carrier was read before the port was attached.

## How was AI used in this MR

${answer}

## Checklist

- [x] the section above was filled in truthfully`,
});

export const examples: PresetExamples = {
  accepted: {
    "not used": {
      message: `device: fix the carrier state of team ports

The carrier was read before the port was attached.

Fixes: 0123456789ab ('team: rework the attachment of ports')`,
      pullRequest: request("Not used."),
    },
    "used and disclosed": {
      message: "core: avoid a second lookup of the applied connection",
      pullRequest: request("I asked Claude where the hash table is written, and wrote the patch myself."),
    },
    "two people": {
      message: `nmcli: complete the names of bond options

Co-authored-by: Jim Roe <jim@example.org>`,
    },
  },
  rejected: {
    "a sign-off": {
      message: `dhcp: send the client identifier of RFC 4361

Signed-off-by: Jane Doe <jane@example.org>`,
      refusedBy: { "sign-off": "NetworkManager does not use Signed-off-by" },
    },
    "a trailer that is never used": {
      message: `ppp: do not leak the plugin's path

Assisted-by: Claude Opus 4.6`,
      refusedBy: { "trailer-forbidden": "NetworkManager does not use this trailer" },
    },
    "a tool as co-author": {
      message: `wifi: retry the scan after a regulatory change

Co-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "trailer-forbidden": "NetworkManager credits only people" },
    },
    "the template's prompt left as it was": {
      message: "docs: describe connection.down-on-poweroff",
      pullRequest: request("(Explain exactly how AI was used in the process, or state that it was not used)"),
      refusedBy: { "pr-disclosure": "the pull request does not say whether AI was used" },
    },
  },
};
