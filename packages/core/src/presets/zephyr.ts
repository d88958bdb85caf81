import type { Preset, PresetExamples } from "./preset.ts";

export const preset: Preset = {
  title: "Zephyr",
  source: {
    url: "https://docs.zephyrproject.org/latest/contribute/guidelines.html",
    read: "2026-09-19",
    status: "in-force",
    note: "What it says about AI is quoted second-hand. The guidelines say that the sign-off must match the author, and that a check enforces this. That check, .github/workflows/dco.yml at zephyrproject-rtos/zephyr@5c3f5167, skips Dependabot.",
  },
  repositories: ["github.com/zephyrproject-rtos/*"],
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer"],
    trailers: [
      {
        key: "Assisted-by",
        value: { form: "<agent…>:<model> [<tool…>]" },
        example: "Claude:claude-opus-4-6",
        repeat: true,
      },
    ],
  },
  identities: { author: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required", matchAuthor: true },
  exempt: { authors: ["dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"] },
  attest: [
    "You reviewed, understand and tested what a tool wrote, on hardware where that matters.",
    "You hold the right to contribute it under the Apache License 2.0.",
  ],
};

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: PresetExamples = {
  accepted: {
    "agent and model": {
      message: `drivers: sensor: bme280: do not block in the fetch callback

Poll the status register from the work queue instead.

Assisted-by: Claude:claude-opus-4-6
${signed}`,
    },
    "agent, model and a tool": {
      message: `tests: kernel: cover k_pipe with zero-length writes

Assisted-by: Copilot:gpt-4o coccinelle
${signed}`,
    },
    "no AI": { message: `boards: st: nucleo_h563zi: enable the second I2C bus\n\n${signed}` },
    "Dependabot, which the check of sign-offs skips": {
      message: "ci: github: bump actions/checkout from 6.0.0 to 7.0.1",
      author: { name: "dependabot[bot]", email: "49699333+dependabot[bot]@users.noreply.github.com" },
    },
  },
  rejected: {
    "a model without its agent": {
      message: `net: lwm2m: free the observe list on deregistration

Assisted-by: Claude Opus 4.6
${signed}`,
      refusedBy: { "disclosure-format": "does not have the form <agent…>:<model> [<tool…>]" },
    },
    "a tool as co-author": {
      message: `doc: services: rewrite the section on retention

Assisted-by: Claude:claude-opus-4-6
Co-authored-by: Claude <noreply@anthropic.com>
${signed}`,
      refusedBy: { "human-identity": "co-authored by Claude Code, which only people may do" },
    },
    "somebody else's sign-off": {
      message: `soc: nordic: nrf54l: fix the RRAM write granularity

Signed-off-by: Jim Roe <jim@example.org>`,
      refusedBy: { "sign-off": "but not by the author" },
    },
  },
};
