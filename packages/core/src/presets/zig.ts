import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Zig",
  extends: "no-ai",
  source: {
    url: "https://ziglang.org/code-of-conduct/",
    read: "2026-11-28",
    status: "in-force",
    note: "The code of conduct at ziglang/www.ziglang.org@ddc86cef is the source of the first two lines below. The rest is quoted second-hand from a later text.",
  },
  repositories: ["codeberg.org/ziglang/*", "github.com/ziglang/*"],
  identities: { reviewer: "human", reporter: "human" },
  attest: [
    "You used no LLM for issues or pull requests.",
    "You used none for comments on the bug tracker, including translation: write in your own language.",
    "You used none to paraphrase, edit, brainstorm, or look for bugs either.",
    "You do not bring the topic up in the project's spaces.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": {
      message: `Sema: fix comptime pointer arithmetic on packed structs

The bit offset of the field was added twice.

Closes #25678`,
    },
    "the standard library": { message: "std.Io.Writer: inline the fast path of writeByte" },
    "two people": {
      message: `build runner: do not rebuild when only the mtime changed

Co-authored-by: Jim Roe <jim@example.org>`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `std.json: accept a trailing comma in the lenient mode

Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>`,
      refusedBy: { "off-limits": "Zig declines AI-generated contributions" },
    },
    "a session's trailer": {
      message: `zig fmt: keep a blank line before a doc comment

Amp-Thread-ID: https://ampcode.com/threads/T-0123`,
      refusedBy: { "off-limits": "line 3 links to a session of Amp" },
    },
    "honestly disclosed": {
      message: `langref: explain sentinel-terminated slices

Assisted-by: ChatGPT 5`,
      refusedBy: { "off-limits": "Zig declines AI-generated contributions" },
    },
    "found by a tool": {
      message: "std.Io: do not read past the end of a ring buffer\n\nReported-by: Claude <noreply@anthropic.com>",
      refusedBy: { "human-identity": "reported by Claude" },
    },
  },
};
