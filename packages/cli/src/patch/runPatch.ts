import { plural, shorten } from "@ai-disclosure/core/internal";
import { auditPatches, type PatchMail } from "@ai-disclosure/repository";
import { describePolicies } from "../reporting/describePolicies.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { openReports } from "../reporting/openReports.ts";
import { tellFiles } from "../reporting/tellFiles.ts";
import type { Arguments } from "../arguments/command.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import { patchFormats } from "./patchFormats.ts";
import { nameOfMail } from "./tersePatch.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../output/version.ts";

/** Judges mails with patches before `git am` does: files of `git format-patch`, mboxes, Maildirs, standard input. */
export async function runPatch(given: Arguments<"policy" | "format" | "output">, terminal: Terminal): Promise<number> {
  const inputs = given.operands.length > 0 ? given.operands : ["-"];
  const { workplace, policy } = await openPolicy(given, terminal);
  const named = given.value("policy");
  const skipped: PatchMail[] = [];
  const listeners: ((mail: PatchMail) => void)[] = [];
  const onlyTerse = given.formats.every((format) => format === "terse");
  const skip = (mail: PatchMail): void => {
    skipped.push(mail);
    for (const tell of listeners) tell(mail);
    if (!onlyTerse) terminal.error(shorten(`${nameOfMail(mail)}: ${mail.obstacle?.reason}`));
  };
  const facts = {
    scope: inputs.map((input) => (input === "-" ? "standard input" : input)).join(", "),
    judgedBy: named === undefined ? "the repository's own policy" : `the policy ${named}`,
    policies: describePolicies([policy]),
    version,
    time: new Date().toISOString(),
  };
  const formats = patchFormats({ policy, named, onSkipped: (tell) => void listeners.push(tell) });
  const targets = chooseTargets(given, formats);
  const reports = await openReports(targets, terminal);
  const refused: string[] = [];
  reports.begin(facts);
  try {
    const audit = { inputs, policy, workplace, standardInput: () => terminal.process.stdin, skipped: skip };
    for await (const one of auditPatches(audit)) {
      const [objection] = one.mail.objections;
      if (objection !== undefined) refused.push(`${nameOfMail(one.mail)}: ${objection}`);
      reports.commit(one);
    }
  } catch (error) {
    reports.discard();
    throw error;
  }
  const unreadable = skipped.filter(({ obstacle }) => obstacle?.kind === "unreadable").length;
  const unread = reports.summary().unchecked["content-unknown"] ?? 0;
  const gaps = [
    ...(unreadable > 0 ? [`${unreadable} of the mails cannot be read`] : []),
    ...(unread > 0 ? [`${unread} of the patches hold content that cannot be read`] : []),
    ...(refused.length > 0 ? [`git am would refuse ${refused.length} of the patches, e.g. ${refused[0]}`] : []),
  ];
  const summary = { ...reports.summary(), ...(gaps.length > 0 && { incomplete: gaps.join("; ") }) };
  reports.end(summary, facts);
  tellFiles(targets, summary, facts, terminal);
  if (summary.commits === 0)
    terminal.error(`ai-disclosure: no patch in ${plural(skipped.length, "mail")}, so nothing was judged`);
  if (gaps.length > 0 || summary.commits === 0) return 3;
  return summary.errors > 0 ? 1 : 0;
}
