import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "libkrun",
  source: {
    url: "https://github.com/libkrun/libkrun/blob/main/CONTRIBUTING.md",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at libkrun/libkrun@6ed74fac, as of 2026-05-29. It accepts three forms: tool:model, tool / model, tool (model).",
  },
  effective: { from: "2026-05-13" },
  repositories: ["github.com/libkrun/libkrun", "github.com/containers/libkrun"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      {
        key: "Assisted-by",
        value: { form: ["<tool…>:<model…>", "<tool…> / <model…>", "<tool…> (<model…>)"] },
        example: "Claude Code:claude-opus-4.6",
        degree: "assistive",
        before: ["Signed-off-by"],
        repeat: true,
      },
      {
        key: "Generated-by",
        value: { form: ["<tool…>:<model…>", "<tool…> / <model…>", "<tool…> (<model…>)"] },
        example: "OpenCode:claude-opus-4.6",
        degree: "generative",
        before: ["Signed-off-by"],
        repeat: true,
      },
    ],
  },
  forbidTrailers: [
    { keys: ["Co-authored-by"], when: "names-tool", reason: "accepts only people as co-authors", fix: "rewrite" },
  ],
  identities: { signer: "human" },
  signOff: { level: "required" },
  attest: [
    "The model is the one that you used, or auto or unknown if nobody can tell.",
    "You reviewed the code, checked its quality and licence, and take full responsibility for it.",
    "Generated-by marks code that a tool generated in full, with little editing by a person.",
  ],
  severity: { "disclosure-placement": "warn" },
};

export const examples: PresetExamples = {
  accepted: {
    "tool and model": {
      message:
        "virtio/fs: keep the inode cache small\n\nAssisted-by: Claude Code / claude-opus-4.6\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "all generated": {
      message:
        "tests: cover the vsock proxy\n\nGenerated-by: OpenCode:claude-opus-4.6\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "without AI": { message: "macos: fix the build with Xcode 26\n\nSigned-off-by: Jane Doe <jane@example.org>" },
  },
  rejected: {
    "a tool as co-author": {
      message:
        "vmm: simplify the boot source\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "trailer-forbidden": "accepts only people as co-authors" },
    },
    "a tool signs off": {
      message:
        "krun: document set_root\n\nAssisted-by: Copilot (GPT-5.4)\nSigned-off-by: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "a tool without its model": {
      message: "init: mount tmpfs once\n\nAssisted-by: Claude Code\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-format": "does not have the form <tool…>:<model…>" },
    },
    "no sign-off": { message: "examples: use the new API", refusedBy: { "sign-off": "no Signed-off-by" } },
  },
};
