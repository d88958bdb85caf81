import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "pip",
  source: {
    url: "https://github.com/pypa/pip/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at pypa/pip@6d309205, based on that of attrs; that requests has the same text is second-hand. It talks about co-authors. Since a person has to own the copyright, we read it to exclude a tool as the author as well.",
  },
  repositories: ["github.com/pypa/pip", "github.com/python-attrs/*", "github.com/psf/requests"],
  stance: "allow",
  disclosure: { level: "none" },
  forbidTrailers: [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "accepts only people as co-authors", fix: "strip" },
  ],
  identities: { author: "human", coAuthor: "human" },
  attest: [
    "You own the copyright of all changes, or may contribute them under the project's licence.",
    "You understand the code, can explain and defend it, and take full responsibility for it.",
    "No agent ran unsupervised, and no account sends pull requests in bulk.",
    "Comments and summaries that a tool wrote are concise and accurate, and you stand by them.",
    "You engage with the review and learn from it, rather than regenerate the change.",
  ],
  uncovered: [
    "Repeated generated work that nobody checked is closed without review, and whoever sends it may be excluded. Bot-like accounts are banned.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "AI without a mark, which is nobody's business": {
      message:
        "Normalize extras before comparing them in the resolver\n\nFixes #13612. The news fragment is in news/13612.bugfix.rst.",
    },
    "a person as co-author": {
      message:
        "Speed up Requirement parsing in the lazy wheel path\n\nCo-authored-by: Claude Dupont <claude@dupont.example>",
    },
    "a bot without AI": {
      message:
        "Bump the github-actions group with 2 updates (#13700)\n\nSigned-off-by: dependabot[bot] <support@github.com>",
      author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    },
  },
  rejected: {
    "Claude as co-author": {
      message:
        "Fix the progress bar's width on Windows terminals\n\nCo-Authored-By: Claude Sonnet 5 <noreply@anthropic.com>",
      refusedBy: { "trailer-forbidden": "Co-Authored-By names Claude Code, and pip accepts only people as co-authors" },
    },
    "Copilot as co-author, joined into the body by a squash merge": {
      message:
        "Retry on a truncated response (#13655)\n\n* Retry on a truncated response\n\nCo-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>\n\n* Add the news fragment",
      refusedBy: { "trailer-forbidden": "Co-authored-by names GitHub Copilot" },
    },
    "an agent as author": {
      message: "Deprecate --build-option in requirements files",
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is GitHub Copilot, and pip accepts only people" },
    },
  },
};
