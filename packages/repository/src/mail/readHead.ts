import { closeSync, openSync, readSync } from "node:fs";
import type { SeriesPosition } from "./patchMail.ts";

/** What the beginning of a mail tells without decoding it. */
export interface MailHead {
  readonly beginning: string;
  readonly series?: SeriesPosition;
  /** The Message-ID with which its thread begins, or its own; the empty string if there is none. */
  readonly thread: string;
  /** Whether the subject's prefix is encoded (RFC 2047), so that only git can read it. */
  readonly encodedPrefix: boolean;
}

/** Enough for every header that git or a list server writes. */
const headSize = 64 * 1024;

/** Reads the head of a mail, one character for each byte. */
export function readHead(file: string): MailHead {
  const buffer = Buffer.alloc(headSize);
  const descriptor = openSync(file, "r");
  try {
    const length = readSync(descriptor, buffer, 0, headSize, 0);
    return parseHead(buffer.toString("latin1", 0, length));
  } finally {
    closeSync(descriptor);
  }
}

function parseHead(beginning: string): MailHead {
  const end = /\r?\n\r?\n/.exec(beginning)?.index ?? beginning.length;
  const header = beginning.slice(0, end);
  const subject = headerValue(header, "subject").trim();
  const series = parsePosition(subject);
  const ancestors = `${headerValue(header, "references")} ${headerValue(header, "in-reply-to")}`;
  return {
    beginning: beginning.slice(0, 100),
    ...(series && { series }),
    thread: /<[^<>\s]+>/.exec(`${ancestors} ${headerValue(header, "message-id")}`)?.[0] ?? "",
    encodedPrefix: subject.startsWith("=?"),
  };
}

/** The first header of that name, unfolded: RFC 5322, 2.2.3. */
function headerValue(header: string, name: string): string {
  const lines = header.split("\n");
  const at = lines.findIndex((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  if (at === -1) return "";
  let end = at + 1;
  while (/^[ \t]/.test(lines[end] ?? "")) end += 1;
  return lines
    .slice(at, end)
    .join(" ")
    .slice(name.length + 1);
}

/** Reads the brackets that a subject begins with: `[PATCH v2 3/7]`, `[net-next,RFC 0/4]`. */
export function parsePosition(subject: string): SeriesPosition | undefined {
  const prefixes: string[] = [];
  let rest = subject.replace(/^(?:\s*re:)*\s*/i, "");
  while (rest.startsWith("[") && rest.includes("]")) {
    prefixes.push(rest.slice(1, rest.indexOf("]")));
    rest = rest.slice(rest.indexOf("]") + 1).trimStart();
  }
  const words = prefixes.join(" ").split(/[\s,]+/);
  const place = words.map((word) => /^(\d{1,5})\/(\d{1,5})$/.exec(word)).find((match) => match !== null);
  if (!place) return undefined;
  const version = words.map((word) => /^v(\d{1,4})$/i.exec(word)?.[1]).find((match) => match !== undefined);
  return { number: Number(place[1]), total: Number(place[2]), version: Number(version ?? 1) };
}
