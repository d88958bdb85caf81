import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "QEMU",
  source: {
    url: "https://patchew.org/QEMU/20260529094619.1034458-1-pbonzini@redhat.com/",
    read: "2026-11-28",
    status: "proposed",
    note: "PATCH v2 of 2026-05-29 to docs/devel/code-provenance.rst, not merged when read. The proposal names no trailer for a maintainer's agreement; we chose AI-agreed-by. We also chose to count a changed line once, to count each commit by itself, and to require people as author and committer. Besides the three trailers that it names, we refuse similar ones: Co-developed-by, Authored-by and Co-author. QEMU generally expects one sign-off to match the author, so a mismatch only warns.",
  },
  effective: { from: "2026-05-29" },
  supersedes: "qemu-decline",
  repositories: ["gitlab.com/qemu-project/qemu", "github.com/qemu/qemu", "git.qemu.org/**/qemu.git"],
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
      keys: ["Assisted-by", "Co-authored-by", "Generated-by", "Co-developed-by", "Authored-by", "Co-author"],
      when: "names-tool",
      reason: "records AI with AI-used-for and needs no tool's name",
      fix: "rewrite",
    },
  ],
  identities: { author: "human", committer: "human", signer: "human" },
  signOff: { level: "required", matchAuthor: "warn" },
  categories: {
    tests: ["tests/**", "**/tests/**", "**/test/**"],
    build: ["docs/**/*.{py,c,h,sh,css,js}", "**/{meson_options,CMakeLists,requirements}.txt"],
    docs: ["docs/**", "**/*.{rst,md,txt,texi}", "MAINTAINERS"],
    core: [],
    code: ["**"],
  },
  uses: {
    code: {
      covers: ["core", "build", "code"],
      limit: 20,
      unit: "modified",
      unlessNote: [
        "mechanical*",
        "rename*",
        "renaming",
        "codemod*",
        "coccinelle",
        "spatch",
        "sed",
        "clang-format",
        "reformat*",
      ],
    },
    tests: { covers: ["tests"] },
    docs: { covers: ["docs"] },
    research: { covers: [] },
  },
  offLimits: [{ categories: ["core"], when: "ai", unless: "agreement" }],
  agreement: { trailer: "AI-agreed-by", notSelf: true },
  deterministicTools: ["coccinelle", "sed", "clang-format", "black"],
  attest: [
    "You understand the whole patch and can explain why each change is right.",
    "Where a deterministic tool or script could make a mechanical change, you used it and said so in the commit message.",
    "You saw each new test work; a regression test fails without the fix.",
    "You checked every technical detail of generated documentation and comments, and how the text is organised.",
    "You hold the right to submit the patch under the project's licence (DCO), and answer for all of it.",
  ],
  guidance: [
    "You need not show your prompts. Show one if it helps a reviewer judge the result.",
    "A prompt that helps says exactly what to do: which field moves from where to where, what to use instead, which trait to implement and how.",
    "A prompt that does not help only names the task: write documentation for the new tool, write tests for the new functions.",
    "Name no model or tool: AI-used-for is enough.",
    "Ask the maintainer before you send much generated work, or anything outside the areas above: it is an experiment, and nobody has to accept it.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "a small fix": {
      message: `hw/net/e1000e: do not touch MSI-X state that was never set up

Fixes: 6f3fbe4ed06a ("net: Introduce e1000e device emulation")
AI-used-for: code
${signed}`,
      files: [{ path: "hw/net/e1000e_core.c", added: 7, deleted: 2 }],
    },
    "tests, however long": {
      message: `tests/qtest: cover the e1000e loopback mode

AI-used-for: tests, docs (comments in the new test)
${signed}`,
      files: [
        { path: "tests/qtest/e1000e-loopback-test.c", added: 240, deleted: 0 },
        { path: "docs/devel/testing/qtest.rst", added: 12, deleted: 1 },
      ],
    },
    "comments in the code": {
      message: `hw/intc/arm_gic: describe the state machine of the CPU interface

AI-used-for: docs (comments)
${signed}`,
      files: [{ path: "hw/intc/arm_gic.c", added: 40, deleted: 3 }],
    },
    "a mechanical change": {
      message: `target/riscv: rename get_pmp_* to riscv_pmp_*

Made with sed, from a list of the functions' names.

AI-used-for: code (mechanical rename)
Reviewed-by: Jim Roe <jim@example.org>
${signed}`,
      files: [{ path: "target/riscv/pmp.c", added: 120, deleted: 120 }],
    },
    "a large change that a maintainer agreed to": {
      message: `hw/display: experimental backend for Wayland

AI-used-for: code, docs
AI-agreed-by: Jim Roe <jim@example.org>
${signed}`,
      files: [
        { path: "hw/display/wayland.c", added: 900, deleted: 0 },
        { path: "docs/system/wayland.rst", added: 60, deleted: 0 },
      ],
      owners: "hw/display/ jim@example.org",
    },
  },
  rejected: {
    "an agent's own trailer": {
      message: `block/nvme: fix the unmap of the completion queue

Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>
${signed}`,
      refusedBy: { "trailer-forbidden": "QEMU records AI with AI-used-for" },
    },
    "a use that the list does not have": {
      message: `migration: split ram_save_host_page()

AI-used-for: refactoring
${signed}`,
      refusedBy: { "disclosure-format": 'does not allow "refactoring"' },
    },
    "the disclosure below the sign-off": {
      message: `docs/system: describe the -smp defaults\n\n${signed}\nAI-used-for: docs`,
      refusedBy: { "disclosure-placement": "comes after Signed-off-by" },
    },
    "too much code for a small fix": {
      message: `hw/usb: rework the endpoint bookkeeping

AI-used-for: code
${signed}`,
      files: [{ path: "hw/usb/core.c", added: 61, deleted: 34 }],
      refusedBy: { "size-limit": "61 changed lines of AI-assisted code; QEMU allows at most 20" },
    },
    "a script among the documentation, the build's options and a device's self-test are code": {
      message: `docs/sphinx: render nested alternates

AI-used-for: docs, code
${signed}`,
      files: [
        { path: "docs/sphinx/qapidoc.py", added: 30, deleted: 0 },
        { path: "meson_options.txt", added: 2, deleted: 0 },
        { path: "hw/misc/test_device.c", added: 5, deleted: 0 },
        { path: "docs/devel/qapi-domain.rst", added: 200, deleted: 0 },
      ],
      refusedBy: { "size-limit": "37 changed lines of AI-assisted code; QEMU allows at most 20" },
    },
  },
};
