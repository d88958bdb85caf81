import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "OpenFX",
  extends: "openimageio",
  source: {
    url: "https://github.com/AcademySoftwareFoundation/openfx/blob/main/AI_POLICY.md",
    read: "2026-11-28",
    status: "proposed",
    note: "Text at AcademySoftwareFoundation/openfx@e6541735, which calls itself a draft that awaits its TSC's decision.",
  },
  repositories: ["github.com/AcademySoftwareFoundation/openfx"],
  signOff: { level: "required" },
  requires: [],
  attest: [
    "You understand every line and can explain, defend and change it; you accepted nothing unread.",
    "You opened the pull request, discuss it and answer reviewers yourself; no agent acts in the project's spaces.",
    "The pull request's description also contains the Assisted-by line.",
    "The sign-off holds, and you took reasonable care that no code comes from a source with an incompatible licence.",
    "A change to the standard (include/ and its documentation) and the reasons for it are your own, and you defend them in the Standard Process.",
  ],
  guidance: [
    "Write the description yourself, and summarise how you used the tool and the gist of important prompts.",
    "Do not use AI for good first issues.",
  ],
};

export const examples: PresetExamples = {
  accepted: {
    "tool and model": {
      message:
        "Fix the include guard of ofxColour.h\n\nAssisted-by: claude-code/claude-opus-4\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "without AI": { message: "CI: build the examples on macOS 15\n\nSigned-off-by: Jane Doe <jane@example.org>" },
    "two people": {
      message:
        "Docs: list the draw suite\n\nCo-authored-by: Jim Roe <jim@example.org>\nSigned-off-by: Jane Doe <jane@example.org>",
    },
  },
  rejected: {
    "a tool without its model": {
      message:
        "Support: Fix a leak in the host test\n\nAssisted-by: Cursor\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-format": "does not have the form" },
    },
    "no sign-off": {
      message: "Examples: modernise the invert plugin\n\nAssisted-by: claude-code/claude-opus-4",
      refusedBy: { "sign-off": "no Signed-off-by" },
    },
    "the tool's own trailer": {
      message:
        "Build: bump Conan\n\nCo-Authored-By: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
  },
};
