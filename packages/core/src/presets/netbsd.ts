import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "NetBSD",
  extends: "no-ai",
  source: {
    url: "https://www.netbsd.org/developers/commit-guidelines.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Quoted second-hand. The text does not say how core's approval is recorded; we chose AI-agreed-by, with core's address.",
  },
  repositories: ["github.com/NetBSD/*", "anonhg.netbsd.org/**"],
  agreement: { grantedBy: ["NetBSD core <core@NetBSD.org>"], notSelf: true },
  attest: [
    "You wrote the code yourself, or its licence is one that the project accepts.",
    "No language model generated anything in it, or core approved it in writing before you committed it.",
  ],
  uncovered: ["Core must approve in writing. We do not check whether it did."],
};

export const examples: PresetExamples = {
  accepted: {
    "a person's work": {
      message: `sys/dev/pci: if_wm(4): do not touch the PHY while it resets

Tested on 82574L and I219-V.  PR kern/59123.`,
    },
    "approved by core": {
      message: `libc: add vectored memchr() for aarch64

Assisted-by: Claude Opus 4.6
AI-agreed-by: NetBSD core <core@NetBSD.org>`,
    },
    "a page of the manual": { message: "rc.conf(5): Sort, and fix the date. From Jim Roe." },
  },
  rejected: {
    "without approval": {
      message: `vmstat(1): align the columns

Co-authored-by: Claude <noreply@anthropic.com>`,
      refusedBy: { "off-limits": "NetBSD declines AI-generated contributions without prior agreement" },
    },
    "approved by somebody who may not approve": {
      message: `make(1): speed up suffix rules

Assisted-by: ChatGPT 5
AI-agreed-by: Jim Roe <jim@example.org>`,
      refusedBy: { agreement: "is not by a person who may agree" },
    },
    "a tool as the author": {
      message: "pkgsrc: devel/ninja: update to 1.13",
      author: { name: "Cursor Agent", email: "cursoragent@cursor.com" },
      refusedBy: { "off-limits": "and the author is Cursor" },
    },
  },
};
