import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "SDL",
  extends: "no-ai",
  source: {
    url: "https://github.com/libsdl-org/SDL/blob/main/AGENTS.md",
    read: "2026-11-28",
    status: "in-force",
    note: "AGENTS.md and the template at libsdl-org/SDL@38aace93, as of 2026-04-15. It talks about code. We read it to refuse a tool's mark on anything else as well.",
  },
  effective: { from: "2026-04-15" },
  repositories: ["github.com/libsdl-org/*"],
  disclosure: { exempt: ["finding problems that you understand and confirmed yourself"] },
  requires: [
    {
      what: "the template's box on authorship and licence",
      when: "always",
      boxes: ["I confirm that I am the author of this code"],
      severity: "warn",
    },
  ],
  attest: [
    "You are the author of the code, and release it under the zlib licence; none of it comes from other sources or a model.",
    "You understood and confirmed a problem that a tool identified before you reported it, and fixed it yourself.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": { message: "Fixed the keyboard repeat on Wayland" },
    "two people": { message: "audio: Handle a device that vanishes\n\nCo-authored-by: Jim Roe <jim@example.org>" },
    "prose about AI": { message: "Added AGENTS.md, which says that contributions made with ChatGPT are not accepted" },
  },
  rejected: {
    "a tool as co-author": {
      message: "gpu: Cache the pipelines\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
      refusedBy: { "off-limits": "SDL declines AI-generated contributions" },
    },
    "honestly disclosed": {
      message: "x11: Simplify the event loop\n\nAssisted-by: Claude Opus 4.6",
      refusedBy: { "off-limits": "SDL declines AI-generated contributions" },
    },
    "an agent as the author": {
      message: "Fix warnings",
      author: { name: "Devin AI", email: "158243242+devin-ai-integration[bot]@users.noreply.github.com" },
      refusedBy: { "off-limits": "and the author is Devin" },
    },
  },
};
