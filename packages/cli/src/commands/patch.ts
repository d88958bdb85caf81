import { defineCommand } from "../arguments/command.ts";
import { formatOption, outputOption, policyOption } from "../arguments/commonOptions.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "patch FILE…|-",
  summary: "judge mailed patches and mboxes before git am",
  outsideRepository: true,
  options: {
    policy: policyOption,
    format: formatOption([...Object.keys(reportFormats), "terse"]),
    output: outputOption,
    fix: { type: "boolean" },
  },
  help: `usage: ai-disclosure patch FILE…|- [--policy NAME|FILE] [--format FORMAT]… [--output FILE]…
       ai-disclosure patch --fix FILE…|- [--policy NAME|FILE]

Judges each patch in git format-patch files, mboxes and Maildirs, or on standard input, as
the commit that git am would make of it. With --policy it works outside a repository.
The formats are those of audit, and terse, which prints one line per finding for b4. Set
b4.prep-perpatch-check-cmd and b4.am-perpatch-check-cmd to:
ai-disclosure patch --format terse -

  --fix    write the mails to standard output as one mbox, with fixed messages; print what
           is left to do, and do not judge the patches themselves

examples:
  ai-disclosure patch --fix outgoing/*.patch > mended.mbox
  ai-disclosure patch outgoing/*.patch
  ai-disclosure patch series.mbox --policy qemu`,
  run: async (given, terminal) =>
    given.has("fix")
      ? (await import("../patch/fixPatches.ts")).fixPatches(given, terminal)
      : (await import("../patch/runPatch.ts")).runPatch(given, terminal),
});
