import type { PolicySource } from "../policy/schema.ts";

/** QEMU's proposal v2 to allow AI in tests, documentation, mechanical changes and small bug fixes. */
export const preset: PolicySource = {
  name: "qemu",
  title: "QEMU",
  source: {
    url: "https://patchew.org/QEMU/20260529094619.1034458-1-pbonzini@redhat.com/",
    read: "2026-09-19",
    status: "proposed",
    note: "PATCH v2 of 2026-05-29 to docs/devel/code-provenance.rst, not merged when read. The proposal names no trailer for a maintainer's agreement: AI-agreed-by is ours, and so is counting added plus deleted lines of one commit.",
  },
  effective: { from: "2026-05-29" },
  stance: "restrict",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      {
        key: "AI-used-for",
        value: { list: ["code", "tests", "docs", "research"], notes: true },
        example: "code",
        before: ["Signed-off-by"],
      },
    ],
    exempt: [
      "autocomplete",
      "a review of the patch before it is sent",
      "deterministic tools (sed, coccinelle, formatters)",
    ],
  },
  forbidTrailers: [
    {
      keys: ["Assisted-by", "Co-authored-by", "Generated-by"],
      when: "names-tool",
      reason: "records AI with AI-used-for and needs no tool's name",
      fix: "rewrite",
    },
  ],
  identities: { author: "human", committer: "human", signer: "human" },
  signOff: { level: "required", matchAuthor: true },
  categories: {
    tests: ["tests/**", "**/tests/**", "**/test/**", "**/*{_,-,.}test.*", "**/test{_,-}*"],
    docs: ["docs/**", "**/*.{rst,md,txt,texi}", "MAINTAINERS"],
    core: [],
    code: ["**"],
  },
  uses: {
    code: { covers: ["core", "code"], limit: 20, unlessNote: ["mechanical"] },
    tests: { covers: ["tests"] },
    docs: { covers: ["docs"] },
    research: { covers: [] },
  },
  offLimits: [{ categories: ["core"], when: "ai", unless: "agreement" }],
  agreement: { trailer: "AI-agreed-by", notSelf: true },
  attest: [
    "You understand the whole patch and can explain why each change is right.",
    "Where a deterministic tool or script could make a mechanical change, you used it and said so in the commit message.",
    "You saw each new test do its work; a regression test fails without the fix.",
    "You hold the right to submit the patch under the project's licence (DCO).",
  ],
};
