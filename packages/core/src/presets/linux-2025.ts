import type { PolicySource } from "../policy/schema.ts";

/** The kernel's grammar until 2026-08-03, which other projects copied and still use. */
export const preset: PolicySource = {
  name: "linux-2025",
  title: "Linux",
  source: {
    url: "https://docs.kernel.org/process/coding-assistants.html",
    read: "2026-09-19",
    status: "superseded",
    note: "The older text of coding-assistants.rst (torvalds/linux@42d3b66d): Assisted-by: AGENT_NAME:MODEL_VERSION [TOOL1] [TOOL2].",
  },
  stance: "allow",
  disclosure: {
    level: "required",
    channels: ["commit-trailer", "commit-body"],
    trailers: [
      { key: "Assisted-by", value: { form: "<agent…>:<model> [<tool…>]" }, example: "Claude:claude-3-opus coccinelle" },
    ],
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
