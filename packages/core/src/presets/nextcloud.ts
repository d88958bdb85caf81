import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Nextcloud",
  source: {
    url: "https://github.com/nextcloud/.github/blob/master/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at nextcloud/.github@89ff41fc. Its form is the kernel's of 2025 and lists no tools. We read it to accept other tools, as the kernel's does, an agent's name in several words, and one trailer for each agent. We chose which names are compilers, editors and analysers.",
  },
  repositories: ["github.com/nextcloud/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "pr-body"],
    everyChannel: true,
    trailers: [
      {
        key: "Assisted-by",
        value: {
          form: "<agent…>:<model> [<tool…>]",
          except: ["gcc", "clang", "emacs", "vi", "vim", "vscode", "phpstorm", "phpstan", "psalm", "rector", "eslint"],
        },
        example: "ClaudeCode:claude-sonnet-4-6",
        repeat: true,
      },
    ],
    exempt: [
      "translation, grammar and spelling in issues, pull requests and reviews",
      "compilers, editors, static analysers",
    ],
  },
  identities: { author: "human", signer: "human", opener: "human" },
  signOff: { level: "required" },
  attest: [
    "Both the pull request's description and each commit's trailer say what AI was used for.",
    "Issues, descriptions and answers to reviewers are in your own words, and you work on feedback yourself.",
    "You can explain, defend and change every line.",
    "You checked dependencies, access control, authentication and other security by hand, and verified a security report before you sent it.",
    "The tool's terms allow the use, no third-party material is reproduced, and every licence is compatible with the repository's.",
    "You removed dead code, needless comments and unrelated changes. All changed code has unit tests, and you tried a new feature on a running instance.",
    "No agent opened the issue or pull request, commented or reported, and no tool alone solved an issue meant for beginners.",
  ],
  guidance: ["A pull request is about one thing; split a large change."],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    assisted: {
      message: `fix(files_sharing): keep the expiry date when a share is renamed

The controller built a new share from the node and forgot the date.

Assisted-by: ClaudeCode:claude-sonnet-4-6
${signed}`,
    },
    "two agents": {
      message: `test(dav): cover recurring events across a change of time zone

Assisted-by: Copilot:gpt-4o
Assisted-by: Devstral:devstral-small-2507
${signed}`,
    },
    "no AI": {
      message: `chore(l10n): drop strings that no template uses

${signed}`,
    },
  },
  rejected: {
    "a model without its agent": {
      message: `feat(settings): remember the last section

Assisted-by: Claude Opus 4.6
${signed}`,
      refusedBy: { "disclosure-format": "does not have the form <agent…>:<model> [<tool…>]" },
    },
    "a co-author in place of the trailer": {
      message: `fix(caldav): accept an empty DESCRIPTION

Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>
${signed}`,
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
    "an agent signs off": {
      message: `refactor(appstore): type the response of the fetcher

Assisted-by: ClaudeCode:claude-sonnet-4-6
Signed-off-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
  },
};
