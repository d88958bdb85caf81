import { readFileSync } from "node:fs";
import { createChange, mendChange, parseMessage, type Policy, type Verdict } from "@ai-disclosure/core/internal";
import { outsideRepositories } from "../git/gitPlace.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { collectInputs } from "./collectInputs.ts";
import { decodeMails } from "./decodeMails.ts";
import { knownContents } from "../patch/knownContents.ts";
import { mailOptions } from "./mailOptions.ts";
import { measureMails } from "./measureMails.ts";
import { mendMail } from "./mendMail.ts";
import type { PatchMail } from "./patchMail.ts";
import type { PatchReading } from "./readPatches.ts";
import { splitMails } from "./splitMails.ts";

/** A mail whose message was mended as far as that leaves nothing to decide. */
export interface MendedMail {
  readonly mail: PatchMail;
  /** The mail as an mbox holds it; as it came if it is no mail. */
  readonly bytes: Buffer;
  /** What is left to say of its message; absent if `mail.obstacle` says that nothing was judged. */
  readonly verdict?: Verdict;
  /** Whether its text would have to be changed, and is encoded so that it was not. */
  readonly kept: boolean;
}

/** Mails that are decoded together. */
const atOnce = 64;

/**
 * Mends the messages of mailed patches, in their order. A cover letter stays as it is.
 * @throws {MessageFileError | GitError}
 */
export async function* mendMails(
  inputs: readonly string[],
  policy: Policy,
  { cwd, environment, configuration, standardInput = () => process.stdin }: PatchReading,
): AsyncGenerator<MendedMail> {
  const folder = createTemporaryFolder();
  try {
    const place = outsideRepositories(folder.path, environment);
    const options = mailOptions(configuration);
    const mails = await splitMails(await collectInputs(inputs, cwd, standardInput, folder.path), place, true);
    for (let next = 0; next < mails.length; next += atOnce) {
      const some = mails.slice(next, next + atOnce);
      const decoded = await decodeMails(some, place, options);
      const measured = await measureMails(decoded, place, knownContents(undefined));
      for (const [index, mail] of measured.entries()) yield mend(mail, readFileSync(some[index]?.file ?? ""), policy);
    }
  } finally {
    folder.remove();
  }
}

function mend(mail: PatchMail, bytes: Buffer, policy: Policy): MendedMail {
  const raw = bytes.toString("latin1");
  if (mail.obstacle) {
    const isMail = mail.obstacle.kind === "no patch";
    return { mail, bytes: isMail ? Buffer.from(withSeparator(raw), "latin1") : bytes, kept: false };
  }
  const message = parseMessage(mail.message);
  const { author } = mail;
  const change = createChange({ message, author }, policy);
  const { edits, verdict } = mendChange(change, policy);
  const mended = edits.length === 0 ? raw : mendMail(raw, message, edits);
  const text = withSeparator(mended ?? raw);
  const left = mended === undefined ? mendChange(change, policy, { asked: () => false }).verdict : verdict;
  return { mail, bytes: Buffer.from(text, "latin1"), verdict: left, kept: mended === undefined };
}

/** What `git format-patch` begins a mail with, so that the mails are an mbox. */
function withSeparator(mail: string): string {
  const begin = mail.startsWith("From ") ? "" : `From ${"0".repeat(40)} Mon Sep 17 00:00:00 2001\n`;
  return `${begin}${mail}${mail.endsWith("\n") ? "" : "\n"}`;
}
