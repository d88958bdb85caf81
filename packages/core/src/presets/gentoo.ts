import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Gentoo",
  extends: "no-ai",
  source: {
    url: "https://wiki.gentoo.org/wiki/Project:Council/AI_policy",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand. The council may reconsider the ban if somebody proposes a tool without the concerns it names. The ban does not cover packages of AI software.",
  },
  effective: { from: "2024-04-14" },
  repositories: ["gitweb.gentoo.org/**", "anongit.gentoo.org/**", "github.com/gentoo/*", "codeberg.org/gentoo/*"],
  attest: [
    "You made nothing in it with the help of natural-language AI tools.",
    "People also wrote the commit messages, bug reports and documentation.",
  ],
  uncovered: ["The council may allow a tool that does not raise the concerns it names."],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "a version bump": {
      message: `dev-libs/openssl: add 3.5.4

Bug: https://bugs.gentoo.org/961234
${signed}`,
    },
    "a package of AI software": {
      message: `sci-ml/ollama: new package, add 0.12.3

Closes: https://github.com/gentoo/gentoo/pull/43210
${signed}`,
    },
    "for somebody else": {
      message: `app-editors/neovim: fix building with LuaJIT slots

Suggested-by: Jim Roe <jim@example.org>
${signed}`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `net-misc/curl: drop old patches

Co-authored-by: Claude <noreply@anthropic.com>
${signed}`,
      refusedBy: { "off-limits": "Gentoo declines AI-generated contributions" },
    },
    "the trailer that other distributions ask for": {
      message: `sys-apps/portage: document binpkg-format

Assisted-by: generic LLM chatbot
${signed}`,
      refusedBy: { "off-limits": "Gentoo declines AI-generated contributions" },
    },
    "a tool signs off": {
      message: `www-client/firefox: stabilize 140.3.0 for amd64

Signed-off-by: Codex <noreply@openai.com>`,
      refusedBy: { "human-identity": "signed off by Codex, which only people may do" },
    },
  },
};
