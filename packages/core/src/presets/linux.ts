import type { PolicySource } from "../policy/schema.ts";

/** The Linux kernel's guidance for coding assistants since 2026-08-03. */
export const preset: PolicySource = {
  name: "linux",
  title: "Linux",
  extends: "linux-2025",
  source: {
    url: "https://docs.kernel.org/process/coding-assistants.html",
    read: "2026-09-19",
    status: "in-force",
    note: "Text at intel-lab-lkp/linux@630a5a9f; the day of the change (816d9992) is second-hand.",
  },
  effective: { from: "2026-08-03" },
  supersedes: "linux-2025",
  disclosure: {
    trailers: [{ key: "Assisted-by", value: { form: "LLM [<tool…>]" }, example: "LLM" }],
  },
};
