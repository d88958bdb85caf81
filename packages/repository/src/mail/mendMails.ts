import { readFileSync } from "node:fs";
import { createChange, mendChange, parseMessage, type Policy, type Verdict } from "@ai-disclosure/core/internal";
import { outsideRepositories } from "../git/gitPlace.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { collectInputs } from "./collectInputs.ts";
import { decodeMails } from "./decodeMails.ts";
import { mailOptions } from "./mailOptions.ts";
import { mendMail } from "./mendMail.ts";
import type { PatchMail } from "./patchMail.ts";
import type { PatchReading } from "./readPatches.ts";
import { splitMails } from "./splitMails.ts";

/** A mail whose message was mended as far as that leaves nothing to decide. */
export interface MendedMail {
  readonly mail: PatchMail;
  /** The mail as an mbox holds it. */
  readonly bytes: Buffer;
  /** What is left to say of its message. */
  readonly verdict: Verdict;
  /** Whether its text would have to be changed, and is encoded so that it was not. */
  readonly kept: boolean;
}

/** Mails that are decoded together. */
const atOnce = 64;

/**
 * Mends the messages of mailed patches, in their order. The patches themselves are not measured.
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
      for (const [index, { mail }] of decoded.entries())
        yield mend(mail, readFileSync(some[index]?.file ?? ""), policy);
    }
  } finally {
    folder.remove();
  }
}

function mend(mail: PatchMail, bytes: Buffer, policy: Policy): MendedMail {
  const message = parseMessage(mail.message);
  const { author } = mail;
  const change = createChange({ message, author }, policy);
  const { edits, verdict } = mendChange(change, policy);
  const raw = bytes.toString("latin1");
  const mended = mail.obstacle || edits.length === 0 ? raw : mendMail(raw, message, edits);
  const text = withSeparator(mended ?? raw);
  const left = mended === undefined ? mendChange(change, policy, { asked: () => false }).verdict : verdict;
  return { mail, bytes: Buffer.from(text, "latin1"), verdict: left, kept: mended === undefined };
}

/** What `git format-patch` begins a mail with, so that the mails are an mbox. */
function withSeparator(mail: string): string {
  const begin = mail.startsWith("From ") ? "" : `From ${"0".repeat(40)} Mon Sep 17 00:00:00 2001\n`;
  return `${begin}${mail}${mail.endsWith("\n") ? "" : "\n"}`;
}
