import { createChange, mendChange, parseMessage, shorten, type Policy } from "@ai-disclosure/core/internal";
import { toJson } from "../../../packages/cli/src/output/toJson.ts";
import { judgePatches, type AuditedPatch, type PatchBase } from "../../../packages/repository/src/mail/judgePatches.ts";
import { mendMail } from "../../../packages/repository/src/mail/mendMail.ts";
import { orderSeries } from "../../../packages/repository/src/mail/orderSeries.ts";
import type { PatchMail } from "../../../packages/repository/src/mail/patchMail.ts";
import { readMail, type ReadMail } from "./mails/readMail.ts";
import { splitMbox } from "./mails/splitMbox.ts";
import type { Judged, Mended, ShownJudgement } from "./outcome.ts";
import { showJudgement, showMended } from "./showJudgement.ts";

/** Nobody reads the verdicts of more. */
const mostMails = 300;

/** Judges mailed patches, each as the commit that `git am` would make of it. */
export async function judgeMails(text: string, policy: Policy): Promise<Judged> {
  const split = splitMbox(text);
  if (split.length > mostMails)
    return refuse(`There are ${split.length} mails, and the playground reads ${mostMails}.`);
  const mails = orderSeries(await Promise.all(split.map((raw, index) => readMail(raw, index + 1))));
  const skipped: PatchMail[] = [];
  const skip = (mail: PatchMail) => skipped.push(mail);
  const patches: AuditedPatch[] = [];
  for await (const patch of judgePatches(eachOf(mails), policy, noBase, skip)) patches.push(patch);
  const byNumber = new Map(mails.map((mail) => [mail.number, mail]));
  return {
    judged: patches.map((patch) => showPatch(patch, byNumber.get(patch.mail.number), policy)),
    notes: [
      ...skipped.filter((mail) => !isUnreadable(mail)).map(nameObstacle),
      ...(patches.length === 0 ? [whatToPaste] : []),
    ],
    mistakes: skipped.filter(isUnreadable).map(nameObstacle),
    json: patches.length === 0 ? "" : toJson(patches),
  };
}

function refuse(why: string): Judged {
  return { judged: [], notes: [], mistakes: [`${why} On your machine: ai-disclosure patch FILE`], json: "" };
}

const isUnreadable = ({ obstacle }: PatchMail) => obstacle?.kind === "unreadable";

function nameObstacle({ number, subject, obstacle }: PatchMail): string {
  return shorten(`mail ${number}${subject === "" ? "" : `, "${subject}"`}: ${obstacle?.reason}`);
}

const whatToPaste =
  "Paste whole mails, with headers and diff: what git format-patch --stdout prints, or the raw form of an archive.";

/** Without the repository nobody knows the author's earlier commits, and who owns a file. */
const noBase: PatchBase = { earlierCommits: () => undefined, ownership: () => undefined };

async function* eachOf(mails: readonly ReadMail[]): AsyncGenerator<ReadMail> {
  yield* mails;
}

function showPatch(patch: AuditedPatch, mail: ReadMail | undefined, policy: Policy): ShownJudgement {
  const message = parseMessage(mail?.message ?? "");
  const { series } = patch.mail;
  const title = `${series ? `${series.number}/${series.total} ` : ""}${patch.subject}`;
  const mended = mail && mendPatch(mail, policy);
  return { ...showJudgement(title, { ...patch, lines: message.lines }), ...(mended && { mended }) };
}

function mendPatch({ raw, author, message: text }: ReadMail, policy: Policy): Mended | undefined {
  const message = parseMessage(text);
  const { edits, applied, verdict } = mendChange(createChange({ message, author }, policy), policy);
  const mended =
    edits.length === 0 || contradictsHeader(raw) ? undefined : mendMail(raw, message, edits, (line) => line);
  return mended === undefined ? undefined : showMended("mail", mended, applied, verdict);
}

/** A text on the page is decoded: copied from there it is UTF-8, whatever the mail's header says. */
function contradictsHeader(raw: string): boolean {
  const [head = ""] = raw.split("\n\n", 1);
  return /[^\0-\x7f]/u.test(raw) && /\bcharset=(?!"?utf-8\b)/iu.test(head);
}
