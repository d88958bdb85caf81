import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Linux",
  extends: "linux-2025",
  source: {
    url: "https://docs.kernel.org/process/coding-assistants.html",
    read: "2026-11-28",
    status: "in-force",
    note: "Text at intel-lab-lkp/linux@630a5a9f; the day of the change (816d9992) is second-hand. It says that the tag should be there. That a patch without it may be refused is second-hand as well; we refuse it. We read it to require people as author, committer and co-author.",
  },
  effective: { from: "2026-08-03" },
  supersedes: "linux-2025",
  repositories: ["github.com/torvalds/linux", "git.kernel.org/**/linux.git"],
  disclosure: {
    trailers: [
      {
        key: "Assisted-by",
        value: { form: "LLM [<tool…>]", except: ["git", "gcc", "make", "clang", "emacs", "vi", "vim"] },
        example: "LLM",
      },
    ],
  },
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "an assistant": {
      message: `mm/slub: avoid a NULL dereference in kmem_cache_shrink()

A cache that is being destroyed has no per-node partial lists any more.

Prompt: "why can n be NULL here, and is the check in the caller enough?"

Fixes: 1a2b3c4d5e6f ("mm/slub: free partial lists early")
Cc: stable@vger.kernel.org
Assisted-by: LLM
${signed}`,
    },
    "an assistant with two analysers": {
      message: `drm/i915/gt: fix the refcount leak in intel_context_create_request()

Assisted-by: LLM coccinelle sparse
Reviewed-by: Jim Roe <jim@example.org>
${signed}`,
      author: { name: "Jane Doe", email: "jane@example.org" },
    },
    "no AI": {
      message: `Bluetooth: hci_sync: do not wait for an event that never comes

Reported-by: syzbot+0123456789abcdef@syzkaller.appspotmail.com
Closes: https://lore.kernel.org/all/000000000000@google.com/
${signed}`,
    },
    "a person's help": {
      message: `rtc: pcf8563: read the century bit once

Assisted-by: Jim Roe <jim@example.org>
${signed}`,
    },
    "two people": {
      message: `net: dsa: mt7530: set up the CPU port before its users

Co-developed-by: Jim Roe <jim@example.org>
Signed-off-by: Jim Roe <jim@example.org>
${signed}`,
    },
  },
  rejected: {
    "the grammar of 2025": {
      message: `ext4: check the extent depth before the cast

Assisted-by: Claude:claude-3-opus coccinelle sparse
${signed}`,
      refusedBy: { "disclosure-format": "does not have the form LLM [<tool…>]" },
    },
    "an AI signs off": {
      message: `x86/tsc: mark the calibration helpers __init

Assisted-by: LLM
Signed-off-by: Claude <noreply@anthropic.com>
${signed}`,
      refusedBy: { "human-identity": "signed off by Claude Code, which only people may do" },
    },
    "co-developed with a tool": {
      message: `i2c: designware: report arbitration loss once

Co-developed-by: Codex <noreply@openai.com>
${signed}`,
      refusedBy: { "human-identity": "co-developed by Codex, which only people may do" },
    },
    "the tag where git does not see it": {
      message: `tools/nolibc: add a test for memchr()

Assisted-by: LLM

The test covers the empty buffer as well.

${signed}`,
      refusedBy: { "disclosure-placement": "git does not see Assisted-by on line 3" },
    },
    "an agent's footer in place of the tag": {
      message: `selftests/bpf: add a test for nested spin locks

🤖 Generated with [Claude Code](https://claude.com/claude-code)

${signed}`,
      refusedBy: { "disclosure-required": "the message has no Assisted-by trailer" },
    },
  },
};
