import type { PolicySource } from "../policy/schema.ts";
import type { PresetExamples } from "./preset.ts";

/** The policy that Fedora's Council adopted in October 2025. */
export const preset: PolicySource = {
  name: "fedora",
  title: "Fedora",
  source: {
    url: "https://docs.fedoraproject.org/en-US/council/policy/ai-contribution-policy/",
    read: "2026-09-19",
    status: "in-force",
    note: "The voted text was read as the mailing list has it, so the day is left out. Whether a part is significant is for people: whoever shows AI use is asked to disclose it. The trailer is the recommended way; a mention in the message's text counts as well.",
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
    threshold:
      "the significant part of the contribution is taken from a tool without changes; recommended for other uses",
    exempt: ["grammar and spelling", "clearer wording"],
  },
  identities: { author: "human" },
  attest: [
    "You are the author, and accountable for the whole contribution, whatever tools you used.",
    "You checked and understood what a tool produced before you asked anybody to review it.",
    "You did not leave a judgement of other people, or of their work, to AI alone.",
  ],
  uncovered: [
    "Disclosure is a must where a significant part is taken unchanged, and a should elsewhere: a mark does not tell which it is.",
  ],
};

export const examples: PresetExamples = {
  accepted: [
    {
      title: "a chatbot",
      message: `Rebase to 3.2.1 and drop the backported patches

Resolves: rhbz#2345678
Assisted-by: generic LLM chatbot`,
    },
    {
      title: "a model",
      message: `Add gating tests for the podman machine subcommand

Assisted-by: ChatGPTv5`,
    },
    { title: "no AI", message: "Rebuilt for https://fedoraproject.org/wiki/Fedora_44_Mass_Rebuild" },
    {
      title: "a person's help",
      message: `Fix the build with GCC 16

Assisted-by: Jim Roe <jim@example.org>`,
    },
  ],
  rejected: [
    {
      title: "a tool as co-author only",
      message: `Port the spec file to the pyproject macros

Co-authored-by: Cursor <cursoragent@cursor.com>`,
      by: "disclosure-required",
      says: "the message has no Assisted-by trailer",
    },
    {
      title: "a tool as the author",
      message: `Update to 1.8.0 (rhbz#2399999)

Assisted-by: Claude Code`,
      author: { name: "Claude", email: "noreply@anthropic.com" },
      by: "human-identity",
      says: "the author is Claude Code",
    },
    {
      title: "a trailer that says nothing",
      message: `Split the documentation into a subpackage

Assisted-by:`,
      by: "disclosure-format",
      says: "says nothing",
    },
  ],
};
