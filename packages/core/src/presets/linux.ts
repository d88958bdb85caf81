import type { PolicySource } from "../policy/schema.ts";

/** The Linux kernel's guidance for coding assistants since 2026-08-03. */
export const preset: PolicySource = {
  name: "linux",
  title: "Linux",
  source: {
    url: "https://docs.kernel.org/process/coding-assistants.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Text at intel-lab-lkp/linux@630a5a9f; the day of the change (816d9992) is second-hand.",
  },
  effective: { from: "2026-08-03" },
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "commit-body"],
    trailers: [{ key: "Assisted-by", value: { form: "LLM [<tool…>]" }, example: "LLM" }],
    exempt: ["spelling and grammar", "completion of identifiers", "mechanical renames", "formatters"],
  },
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human" },
  signOff: { level: "required" },
  attest: [
    "You reviewed all code that an assistant wrote and answer for it.",
    "Where the code came from prompts, the changelog tells them.",
    "The subsystem's maintainer may ask for more, or refuse AI-assisted patches altogether.",
  ],
};
