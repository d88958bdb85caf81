import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { cleanMessage } from "@ai-disclosure/core/internal";
import { decodeMessage } from "../git/decodeMessage.ts";
import { MessageFileError } from "../commit/messageFile.ts";
import { complaintIn } from "../git/describeGitFailure.ts";
import { withSettings, type GitPlace } from "../git/gitPlace.ts";
import { tryGit } from "../git/runGit.ts";
import type { MailOptions } from "./mailOptions.ts";
import type { PatchMail, SeriesPosition } from "./patchMail.ts";
import { parseMailDate, parsePosition } from "./parseHead.ts";
import type { SplitMail } from "./splitMails.ts";

/** A mail with its text read, and its diff in a file, to be measured. */
export interface DecodedMail {
  readonly mail: PatchMail;
  readonly patchFile: string;
}

/** With `--encoding=UTF-8` instead, git 2.39 leaves the author as it is. */
const toUtf8 = "i18n.commitEncoding=UTF-8";

/** Nobody reviews a message that is larger. */
const largestMessage = 64 * 1024 * 1024;

/** What the shell does with each mail: one process of ours starts many of git's, which costs a third of starting each. */
const readEach =
  '!f() { for mail; do git mailinfo -u $FLAGS "$mail.message" "$mail.patch" <"$mail" >"$mail.info" 2>"$mail.said" || : >"$mail.failed"; done; }; f';

/** Reads mails with `git mailinfo`, as `git am` does, whatever their encodings, to UTF-8; two at a time, one a core. */
export async function decodeMails(
  mails: readonly SplitMail[],
  place: GitPlace,
  options: MailOptions,
): Promise<DecodedMail[]> {
  const alias = `alias.read-mails=${readEach.replace("$FLAGS ", options.messageId ? "--message-id " : "")}`;
  const reading = withSettings(place, [...options.settings, toUtf8, alias]);
  const half = Math.ceil(mails.length / 2);
  const lanes = [mails.slice(0, half), mails.slice(half)].filter((lane) => lane.length > 0);
  await Promise.all(lanes.map((lane) => tryGit(reading, ["read-mails", ...lane.map(({ file }) => file)])));
  return Promise.all(mails.map((mail) => readDecoded(mail, place)));
}

async function readDecoded(split: SplitMail, place: GitPlace): Promise<DecodedMail> {
  const { file, source, number } = split;
  const [messageFile, patchFile] = [`${file}.message`, `${file}.patch`];
  const [hash, series] = await Promise.all([hashOf(file), positionOf(split, place)]);
  const info = parseInfo(readResult(`${file}.info`));
  const subject = info.get("Subject") ?? "";
  const base = {
    source,
    number,
    hash,
    ...(series && { series }),
    thread: split.thread,
    subject,
    date: parseMailDate(info.get("Date") ?? ""),
  };
  const unreadable = (reason: string): DecodedMail => ({
    mail: { ...base, message: "", objections: [], obstacle: { kind: "unreadable", reason } },
    patchFile,
  });
  if (existsSync(`${file}.failed`)) {
    return unreadable(`git mailinfo cannot read it: ${complaintIn(readResult(`${file}.said`).toString("utf8"))}`);
  }
  if (info.size === 0) return unreadable("no mail: it has neither a From nor a Subject line");
  if (statSync(messageFile).size > largestMessage) return unreadable("a message of more than 64 MB is not read");
  const body = decodeMessage(readResult(messageFile));
  const [name = "", email = ""] = [info.get("Author"), info.get("Email")];
  const objections = [
    ...(email === "" ? ["git am would refuse it: there is no address of an author"] : []),
    ...(body.hasNul ? ["git am would refuse it: there is a NUL byte in the message"] : []),
  ];
  // git am stores the title, a blank line and the text, without trailing white space: git-am(1), "Discussion".
  const message = cleanMessage(`${subject}\n\n${body.text}`, { mode: "whitespace", commentString: "#" });
  return { mail: { ...base, ...(email !== "" && { author: { name, email } }), message, objections }, patchFile };
}

/** @throws {MessageFileError} if git did not come to write it. */
function readResult(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  throw new MessageFileError("git mailinfo could not write temporary files: is there room, and a shell for git?");
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

/** The id of a blob: SHA-1 of `blob <size> NUL <content>`. */
async function hashOf(file: string): Promise<string> {
  const { size } = statSync(file);
  const hash = createHash("sha1").update(`blob ${size}\0`);
  if (size <= largestMessage) return hash.update(readFileSync(file)).digest("hex");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** With `-k` git decodes the subject and leaves its brackets. */
async function positionOf(
  { file, series, encodedPrefix }: SplitMail,
  place: GitPlace,
): Promise<SeriesPosition | undefined> {
  if (!encodedPrefix) return series;
  const words = ["mailinfo", "-u", "-k", `${file}.kept`, `${file}.dropped`];
  const kept = await tryGit(withSettings(place, [toUtf8]), words, { inputFile: file });
  return parsePosition(parseInfo(kept.output).get("Subject") ?? "");
}
