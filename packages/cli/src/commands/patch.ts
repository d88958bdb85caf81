import { formatVerdict, neutralise, quotePath, shorten, type Policy } from "@ai-disclosure/core";
import {
  auditPatches,
  committerNote,
  loadPolicy,
  openWorkplace,
  type AuditedPatch,
  type PatchMail,
} from "@ai-disclosure/repository";
import { tersePatch } from "../reporters/tersePatch.ts";
import { toJson } from "../reporters/toJson.ts";
import type { Terminal } from "../terminal.ts";

/** What the command reads of its command line. */
export interface PatchArguments {
  readonly operands: readonly string[];
  readonly formats: readonly string[];
  readonly value: (name: "policy") => string | undefined;
}

/** Judges mails with patches before `git am` does: files of `git format-patch`, mboxes, Maildirs, standard input. */
export async function patch(given: PatchArguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const inputs = given.operands.length > 0 ? given.operands : ["-"];
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await loadPolicy(given.value("policy"), workplace);
  const format = ["json", "terse"].find((one) => given.formats.includes(one)) ?? "text";
  const skipped: PatchMail[] = [];
  const judged: AuditedPatch[] = [];
  let [count, rejected, refused] = [0, false, false];
  const skip = (mail: PatchMail): void => {
    skipped.push(mail);
    const kind = mail.obstacle?.kind === "no patch" ? "WARNING" : "ERROR";
    if (format === "terse") terminal.out(shorten(`${nameOf(mail)}: ${kind}: ${mail.obstacle?.reason}`));
    else terminal.error(shorten(`${nameOf(mail)}: ${mail.obstacle?.reason}`));
  };
  const audit = { inputs, policy, workplace, standardInput: () => process.stdin, skipped: skip };
  for await (const one of auditPatches(audit)) {
    count += 1;
    rejected ||= one.findings.some(({ severity }) => severity === "error");
    refused ||= one.mail.objections.length > 0;
    if (format === "json") judged.push(one);
    else if (format === "terse") for (const line of tersePatch(one, nameOf(one.mail))) terminal.out(line);
    else printPatch(one, policy, given.value("policy"), terminal);
  }
  if (format === "json") terminal.out(toJson(judged));
  if (count === 0)
    terminal.error(
      `ai-disclosure: no patch in ${skipped.length} ${skipped.length === 1 ? "mail" : "mails"}, so nothing was judged`,
    );
  const unread = refused || count === 0 || skipped.some(({ obstacle }) => obstacle?.kind === "unreadable");
  return unread ? 3 : rejected ? 1 : 0;
}

/** `0001-x.patch`, or with the mail's place in a mailbox; standard input by its usual sign. */
function nameOf({ source, number }: Pick<PatchMail, "source" | "number">): string {
  const name = source === "standard input" ? "-" : source;
  return number === 1 ? name : `${name}#${number}`;
}

/** Its subject, then what is to be said of it; nothing of a clean one. */
function printPatch(one: AuditedPatch, policy: Policy, named: string | undefined, { out, paintOut }: Terminal): void {
  // That git am knows the committer and we do not is no news about a patch that is clean otherwise.
  const unchecked = one.unchecked.filter((note) => note !== committerNote);
  if (one.findings.length + one.waived.length + unchecked.length === 0) return;
  const { series } = one.mail;
  const place = series ? `${series.version > 1 ? `v${series.version} ` : ""}${series.number}/${series.total} ` : "";
  out(`${paintOut("bold", shorten(`${place}${one.subject}`))}  ${paintOut("dim", shorten(nameOf(one.mail)))}`);
  const explain = `ai-disclosure explain${named === undefined ? "" : ` ${neutralise(quotePath(named))}`}`;
  for (const line of formatVerdict(one, policy, paintOut, explain)) out(line);
  out("");
}
