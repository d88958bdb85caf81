import { cleanMessage } from "@ai-disclosure/core/internal";
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { patchBegins } from "../../../../packages/repository/src/mail/mendMail.ts";
import { parseHead, parseMailDate, parsePosition } from "../../../../packages/repository/src/mail/parseHead.ts";
import type { PatchMail } from "../../../../packages/repository/src/mail/patchMail.ts";
import { countDiff } from "./countDiff.ts";

/** A mail, and its text as it came. */
export interface ReadMail extends PatchMail {
  readonly raw: string;
}

/** Reads a mail as git-am(1) does: header, head of the text, message, diff. What is no mail says so in its `obstacle`. */
export async function readMail(raw: string, number: number): Promise<ReadMail> {
  try {
    return await readParts(raw, number);
  } catch (error) {
    return unreadable(raw, number, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unreadable(raw: string, number: number, reason: string): ReadMail {
  const place = { source: "mails", number, hash: "", thread: "", subject: "", date: "", message: "" };
  return { raw, ...place, objections: [], obstacle: { kind: "unreadable", reason } };
}

async function readParts(raw: string, number: number): Promise<ReadMail> {
  const mail = await PostalMime.parse(decodedCharset(raw.replace(/^From .*\n/u, "")), { attachmentEncoding: "utf8" });
  if (!mail.headers.some(({ key }) => key === "from" || key === "subject"))
    return unreadable(raw, number, "no mail: it has neither a From nor a Subject line");
  const { headers, text } = splitBody([mail.text ?? "", ...mail.attachments.map(textOfPart)].join("\n"));
  const written = headers.get("subject") ?? mail.subject ?? "";
  const subject = written
    .replace(/^(?:\s*(?:re:|\[[^\]]*\]))*[\s:]*/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const author = personOf(headers.get("from")) ?? senderOf(mail);
  const { message, diff } = splitPatch(text);
  const series = parsePosition(mail.subject ?? "");
  const files = diff === "" ? [] : countDiff(diff);
  const base = {
    raw,
    source: "mails",
    number,
    hash: await hashOf(raw),
    ...(series && { series }),
    thread: parseHead(raw).thread,
    subject,
    ...(author && { author }),
    date: parseMailDate(headers.get("date") ?? mail.headers.find(({ key }) => key === "date")?.value ?? ""),
    message: cleanMessage(`${subject}\n\n${message}`, { mode: "whitespace", commentString: "#" }),
  };
  const objections = [
    ...(author ? [] : ["git am would refuse it: there is no address of an author"]),
    ...(files ? [] : ["git am would refuse it: its diff is damaged"]),
  ];
  if (files?.length === 0) return { ...base, objections, obstacle: { kind: "no patch", reason: "no patch in it" } };
  return { ...base, objections, ...(files && { files }) };
}

/** A text that was pasted is decoded already, whatever its header says; base64 and quoted-printable are not. */
function decodedCharset(mail: string): string {
  const end = mail.indexOf("\n\n");
  const head = end === -1 ? mail : mail.slice(0, end);
  if (/^content-transfer-encoding:\s*(?:base64|quoted-printable)/imu.test(head)) return mail;
  return head.replace(/(\bcharset=)"?[\w-]+"?/iu, "$1utf-8") + mail.slice(head.length);
}

function textOfPart({ mimeType, content }: Attachment): string {
  return mimeType.startsWith("text/") && typeof content === "string" ? content : "";
}

/** Headers can stand at the head of the text as well: there an author differs from who sends the mail. */
function splitBody(body: string): { headers: ReadonlyMap<string, string>; text: string } {
  const headers = new Map<string, string>();
  let rest = body.replaceAll("\r\n", "\n").replace(/^\n+/u, "");
  for (;;) {
    const [line, name = "", value = ""] = /^>?(From|Subject|Date): (.*)\n/iu.exec(rest) ?? [];
    if (line === undefined) break;
    headers.set(name.toLowerCase(), value);
    rest = rest.slice(line.length);
  }
  return { headers, text: rest };
}

function splitPatch(text: string): { message: string; diff: string } {
  const lines = text.split("\n");
  const begin = lines.findIndex((line) => patchBegins.test(line));
  if (begin === -1) return { message: text, diff: "" };
  return { message: lines.slice(0, begin).join("\n"), diff: lines.slice(begin).join("\n") };
}

/** `Jane Doe <jane@example.org>`, whatever stands around the address; undefined without one. */
function personOf(written: string | undefined): PatchMail["author"] {
  const [around, email] = /<([^<>\s]+@[^<>\s]*)>/u.exec(written ?? "") ?? [];
  if (written === undefined || around === undefined || email === undefined) return undefined;
  return { name: written.replace(around, "").replaceAll('"', "").replace(/\s+/gu, " ").trim(), email };
}

/** Who has no name is called by the address, as git does. */
function senderOf({ from }: Email): PatchMail["author"] {
  return from?.address ? { name: from.name || from.address, email: from.address } : undefined;
}

/** The id of a blob; the empty string in a page that is not secure, which has no cryptography. */
async function hashOf(raw: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return "";
  const content = new TextEncoder().encode(raw);
  const head = new TextEncoder().encode(`blob ${content.length}\0`);
  const digest = await crypto.subtle.digest("SHA-1", await new Blob([head, content]).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
