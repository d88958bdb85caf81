import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Asahi Linux",
  extends: "no-ai",
  source: {
    url: "https://asahilinux.org/slop/",
    read: "2026-11-28",
    status: "in-force",
    note: "We read AGENTS.md of AsahiLinux/m1n1@7c7716b6 and the policy at AsahiLinux/docs@270593b. The page, reworked on 2026-09-07, is quoted second-hand. The kernel's policy also applies to patches that go on to the kernel.",
  },
  repositories: ["github.com/AsahiLinux/*"],
  identities: { reviewer: "human", reporter: "human" },
  attest: [
    "You used no AI or LLM tool for any of it: code, documentation or engineering decisions.",
    "You do not answer other people's questions with generated text.",
  ],
  uncovered: ["Material use of a tool earns one warning; a second use earns a permanent ban."],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "a person's work": {
      message: `hv_vuart: do not trap on every FIFO read

${signed}`,
    },
    "found by tracing": {
      message: `proxyclient: decode the DCP's set_power_state reply

Traced under the hypervisor on a J414s.

${signed}`,
    },
    "two people": {
      message: `kboot: pass the panel's serial number\n\nCo-developed-by: Jim Roe <jim@example.org>\n${signed}`,
    },
  },
  rejected: {
    "a tool as co-author": {
      message: `smc: retry a read that times out

Co-authored-by: Claude <noreply@anthropic.com>
${signed}`,
      refusedBy: { "off-limits": "Asahi Linux declines AI-generated contributions" },
    },
    "the kernel's trailer, which is refused here": {
      message: `dcp: clear the swap descriptor before its reuse

Assisted-by: LLM
${signed}`,
      refusedBy: { "off-limits": "Asahi Linux declines AI-generated contributions" },
    },
    "an agent as the author": {
      message: `isp: rename the firmware's commands\n\n${signed}`,
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "off-limits": "and the author is GitHub Copilot" },
    },
    "reviewed by a tool": {
      message: `smc: wait for the key's size\n\nReviewed-by: Claude <noreply@anthropic.com>\n${signed}`,
      refusedBy: { "human-identity": "reviewed by Claude" },
    },
  },
};
