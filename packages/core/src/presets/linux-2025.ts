import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Linux",
  source: {
    url: "https://docs.kernel.org/process/coding-assistants.html",
    read: "2026-11-28",
    status: "superseded",
    note: "The older text of coding-assistants.rst (torvalds/linux@41362886) and generated-content.rst (torvalds/linux@72fdff14). Its form has an agent, its model and any analysers. We read it to allow an agent's name in several words and one trailer for each agent, and to require people as author, committer and co-author. We chose which names are compilers and editors.",
  },
  repositories: ["github.com/torvalds/linux", "git.kernel.org/**/linux.git"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      {
        key: "Assisted-by",
        value: { form: "<agent…>:<model> [<tool…>]", except: ["git", "gcc", "make", "clang", "emacs", "vi", "vim"] },
        example: "Claude:claude-3-opus coccinelle",
        repeat: true,
      },
    ],
    exempt: ["spelling and grammar", "completion of identifiers", "mechanical renames", "formatters"],
  },
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You reviewed all code that an assistant wrote, understand it, can defend it, and answer for it.",
    "It complies with GPL-2.0-only, and has the right SPDX identifiers.",
    "The changelog or cover letter says which parts a tool made, and gives the prompts or a summary of them.",
    "It names the tool that found the problem, if one did, and says how you tested the change.",
  ],
  guidance: [
    "If in doubt whether to mention a use, mention it.",
    "For a bug that an assistant found, give a reproducer where it is not trivial, and a fix that you built and tested. Say what you could not do.",
  ],
  uncovered: [
    "A subsystem's maintainer may ask for more, or refuse AI-assisted patches altogether.",
    "An assistant sends nothing itself; a person does.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "agent, model and tools": {
      message: `btrfs: release the path before sleeping in fallback allocation

Assisted-by: Claude:claude-3-opus coccinelle sparse
${signed}`,
    },
    "agent and model": {
      message: `usb: typec: ucsi: guard against a zero-length PDO

The controller of some laptops answers so while it boots.

Fixes: 0123456789ab ("usb: typec: ucsi: read PDOs in one go")
Assisted-by: Copilot:gpt-4o
${signed}`,
    },
    "two agents": {
      message: `perf annotate: do not parse the same objdump line twice

Assisted-by: Claude:claude-3-opus
Assisted-by: Copilot:gpt-4o smatch
${signed}`,
    },
    "no AI": {
      message: `rcu: Fix the comment above rcu_barrier()

Reported-by: Jim Roe <jim@example.org>
${signed}`,
    },
  },
  rejected: {
    "a model without its agent": {
      message: `sched/fair: fold two identical branches

Assisted-by: Claude Opus 4.6
${signed}`,
      refusedBy: { "disclosure-format": "does not have the form <agent…>:<model> [<tool…>]" },
    },
    "the later grammar": {
      message: `pinctrl: qcom: sort the Kconfig entries

Assisted-by: LLM
${signed}`,
      refusedBy: { "disclosure-format": "does not have the form" },
    },
    "a tool as the author": {
      message: `ALSA: hda/realtek: add a quirk for one more laptop

Assisted-by: Copilot:gpt-4o
${signed}`,
      author: { name: "copilot-swe-agent[bot]", email: "198982749+Copilot@users.noreply.github.com" },
      refusedBy: { "human-identity": "the author is GitHub Copilot" },
    },
    "no sign-off": {
      message: `docs: process: mention b4

Assisted-by: Claude:claude-3-opus`,
      refusedBy: { "sign-off": "no Signed-off-by" },
    },
  },
};
