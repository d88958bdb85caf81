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

/** What the header of a mail tells. @param beginning at least the header, one character for each byte */
export function parseHead(beginning: string): MailHead {
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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const form =
  /^(?:[A-Za-z]{3},? +)?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?(?: ([+-]\d{2})(\d{2})| (?:GMT|UTC?|Z))?/;

/** `Fri, 20 Nov 2026 10:13:10 +0100` (RFC 5322, 3.3) as ISO 8601 with its offset; the empty string if it is none. */
export function parseMailDate(text: string): string {
  const [, day = "", name = "", year, hour, minute, second = "00", offset = "+00", rest = "00"] =
    form.exec(text.trim().slice(0, 100).replace(/\s+/g, " ")) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || year === undefined) return "";
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${hour}:${minute}:${second}${offset}:${rest}`;
  return Number.isNaN(Date.parse(date)) ? "" : date;
}
