import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Fedora",
  source: {
    url: "https://docs.fedoraproject.org/en-US/council/policy/ai-contribution-policy/",
    read: "2026-09-19",
    status: "in-force",
    note: "We read the voted text as posted on the mailing list, so we give no day. Only people can tell whether a part is significant, so we require a disclosure wherever a mark shows AI use. The trailer is the recommended way; a mention in the message's body counts as well.",
  },
  repositories: [
    "src.fedoraproject.org/**",
    "forge.fedoraproject.org/**",
    "github.com/fedora-infra/*",
    "gitlab.com/fedora/**",
  ],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "commit-body"],
    trailers: [{ key: "Assisted-by", value: "any", example: "generic LLM chatbot", repeat: true }],
    threshold: "a significant part of the contribution is taken from a tool unchanged; recommended for other uses",
    exempt: ["grammar and spelling", "clearer wording"],
  },
  identities: { author: "human" },
  attest: [
    "You are the author, and accountable for the whole contribution, whatever tools you used.",
    "You checked and understood what a tool produced before you asked anybody to review it.",
    "You did not leave a judgement of other people or their work to AI alone.",
  ],
  uncovered: [
    "Disclosure is required where a significant part is taken unchanged, and recommended elsewhere. A mark does not show which case applies.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a chatbot": {
      message: `Rebase to 3.2.1 and drop the backported patches

Resolves: rhbz#2345678
Assisted-by: generic LLM chatbot`,
    },
    "a model": {
      message: `Add gating tests for the podman machine subcommand

Assisted-by: ChatGPTv5`,
    },
    "no AI": { message: "Rebuilt for https://fedoraproject.org/wiki/Fedora_44_Mass_Rebuild" },
    "a person's help": {
      message: `Fix the build with GCC 16

Assisted-by: Jim Roe <jim@example.org>`,
    },
  },
  rejected: {
    "a tool as co-author only": {
      message: `Port the spec file to the pyproject macros

Co-authored-by: Cursor <cursoragent@cursor.com>`,
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "a tool as the author": {
      message: `Update to 1.8.0 (rhbz#2399999)

Assisted-by: Claude Code`,
      author: { name: "Claude", email: "noreply@anthropic.com" },
      refusedBy: { "human-identity": "the author is Claude Code" },
    },
    "a trailer that says nothing": {
      message: `Split the documentation into a subpackage

Assisted-by:`,
      refusedBy: { "disclosure-format": "says nothing" },
    },
  },
};
