import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { cleanMessage } from "@ai-disclosure/core";
import { decodeMessage } from "../decodeMessage.ts";
import type { MailGit } from "./mailGit.ts";
import type { MailOptions } from "./mailOptions.ts";
import { parseMailDate } from "./parseMailDate.ts";
import type { PatchMail, SeriesPosition } from "./patchMail.ts";
import { parsePosition } from "./readHead.ts";
import type { SplitMail } from "./splitMails.ts";

/** A mail with its text read, and its diff in a file, to be measured. */
export interface DecodedMail {
  readonly mail: PatchMail;
  readonly patchFile: string;
}

/** `--encoding=UTF-8` leaves headers as they are: git 2.39. */
const toUtf8 = ["-c", "i18n.commitEncoding=UTF-8", "mailinfo", "-u"];

/** Nobody reviews a message that is larger. */
const largestMessage = 64 * 1024 * 1024;

/** Reads a mail with `git mailinfo`, as `git am` does, whatever its encodings, to UTF-8. */
export async function decodeMail(split: SplitMail, git: MailGit, options: MailOptions): Promise<DecodedMail> {
  const { file, source, number } = split;
  const [messageFile, patchFile] = [`${file}.message`, `${file}.patch`];
  const flags = options.messageId ? ["--message-id"] : [];
  const command = [...options.configuration, ...toUtf8, ...flags, messageFile, patchFile];
  const [{ status, output, complaint }, hash, series] = await Promise.all([
    git(command, file),
    hashOf(file),
    positionOf(split, git),
  ]);
  const info = parseInfo(output);
  const subject = info.get("Subject") ?? "";
  const base = {
    source,
    number,
    hash,
    ...(series && { series }),
    subject,
    date: parseMailDate(info.get("Date") ?? ""),
  };
  const unreadable = (reason: string): DecodedMail => ({
    mail: { ...base, message: "", objections: [], obstacle: { kind: "unreadable", reason } },
    patchFile,
  });
  if (status !== 0) return unreadable(`git mailinfo cannot read it: ${complaint}`);
  if (info.size === 0) return unreadable("no mail: it has neither a From nor a Subject line");
  if (statSync(messageFile).size > largestMessage) return unreadable("a message of more than 64 MB is not read");
  const body = decodeMessage(await readFile(messageFile));
  const [name = "", email = ""] = [info.get("Author"), info.get("Email")];
  const objections = [
    ...(email === "" ? ["git am would refuse it: there is no address of an author"] : []),
    ...(body.hasNul ? ["git am would refuse it: there is a NUL byte in the message"] : []),
  ];
  // git am stores the title, a blank line and the text, without trailing white space: git-am(1), "Discussion".
  const message = cleanMessage(`${subject}\n\n${body.text}`, { mode: "whitespace", commentString: "#" });
  return { mail: { ...base, ...(email !== "" && { author: { name, email } }), message, objections }, patchFile };
}

/** `Subject: …` and the like, a line each, then an empty one: git-mailinfo(1). */
function parseInfo(output: Buffer): Map<string, string> {
  const info = new Map<string, string>();
  for (const bytes of output.toString("latin1").split("\n")) {
    const line = decodeMessage(Buffer.from(bytes, "latin1")).text;
    const colon = line.indexOf(": ");
    if (colon > 0) info.set(line.slice(0, colon), line.slice(colon + 2));
  }
  return info;
}

/** The id of a blob, as in gitobject: SHA-1 of `blob <size> NUL <content>`. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha1").update(`blob ${statSync(file).size}\0`);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** With `-k` git decodes the subject and leaves its brackets. */
async function positionOf(
  { file, series, encodedPrefix }: SplitMail,
  git: MailGit,
): Promise<SeriesPosition | undefined> {
  if (!encodedPrefix) return series;
  const kept = await git([...toUtf8, "-k", `${file}.kept`, `${file}.dropped`], file);
  return parsePosition(parseInfo(kept.output).get("Subject") ?? "");
}
