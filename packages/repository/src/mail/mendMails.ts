import { readFileSync } from "node:fs";
import { createChange, mendChange, parseMessage, type Policy, type Verdict } from "@ai-disclosure/core/internal";
import { mendMail } from "./mendMail.ts";
import type { PatchMail } from "./patchMail.ts";
import { readMails, type PatchReading } from "./readPatches.ts";

/** A mail whose message was mended as far as that leaves nothing to decide. */
interface MendedMail {
  readonly mail: PatchMail;
  /** The mail as an mbox holds it; as it came if it is no mail. */
  readonly bytes: Buffer;
  /** What is left to say of its message; absent if `mail.obstacle` says that nothing was judged. */
  readonly verdict?: Verdict;
  /** Whether its text would have to be changed, and is encoded so that it was not. */
  readonly kept: boolean;
}

/**
 * Mends the messages of mailed patches, in their order. A cover letter stays as it is.
 * @throws {MessageFileError | GitError}
 */
export async function* mendMails(
  inputs: readonly string[],
  policy: Policy,
  reading: Omit<PatchReading, "repository">,
): AsyncGenerator<MendedMail> {
  for await (const { mail, file } of readMails(inputs, reading, true, (mails) => mails))
    yield mend(mail, readFileSync(file), policy);
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
  const mended = edits.length === 0 ? raw : mendMail(raw, message, edits, toBytes);
  const text = withSeparator(mended ?? raw);
  const left = mended === undefined ? mendChange(change, policy, { asked: () => false }).verdict : verdict;
  return { mail, bytes: Buffer.from(text, "latin1"), verdict: left, kept: mended === undefined };
}

/** What `git format-patch` begins a mail with, so that the mails are an mbox. */
function withSeparator(mail: string): string {
  const begin = mail.startsWith("From ") ? "" : `From ${"0".repeat(40)} Mon Sep 17 00:00:00 2001\n`;
  return `${begin}${mail}${mail.endsWith("\n") ? "" : "\n"}`;
}

/** A character for each byte. */
function toBytes(line: string): string {
  return Buffer.from(line).toString("latin1");
}
