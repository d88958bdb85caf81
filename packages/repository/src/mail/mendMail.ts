import { applyEdits, editFile, type Edit, type Message } from "@ai-disclosure/core/internal";

/** The line with which a patch begins below the message: git-am(1), "Discussion". */
export const patchBegins = /^(?:---\s*$|diff -|Index: )/;

/**
 * A mail with edits of its message made in its text; everything else stays as it is.
 * @param raw the mail
 * @param message as git reads it from the mail: the subject, a blank line and the text
 * @param encode a line as `raw` has it: there a character may stand for a byte
 * @returns undefined where the text is encoded, or an edit is of the subject or not ASCII: then it takes a person
 */
export function mendMail(
  raw: string,
  message: Message,
  edits: readonly Edit[],
  encode: (line: string) => string,
): string | undefined {
  const head = /\r?\n\r?\n/.exec(raw);
  if (!head || isEncoded(raw.slice(0, head.index)) || !edits.every(isPlain)) return undefined;
  const begin = head.index + head[0].length;
  const lines = raw.slice(begin).split("\n");
  const patch = lines.findIndex((line) => patchBegins.test(line));
  const text = lines.slice(0, patch === -1 ? lines.length : patch).join("\n");
  // The subject stands in the header: it and a blank line take their place here, and are left out again.
  const subject = message.lines[0] ?? "";
  const end = head[0].startsWith("\r") ? "\r\n" : "\n";
  const edited = editFile(`${encode(subject)}${end}${end}${text}`, message.lines.map(encode), edits);
  const body = edited.split("\n").slice(2).join("\n");
  const rest = patch === -1 ? "" : `\n${lines.slice(patch).join("\n")}`;
  const wanted = applyEdits(message.lines, edits, (line) => line).filter((line) => line.trim() !== "");
  const isWhole = wanted.slice(1).every((line) => body.includes(encode(line)));
  return isWhole ? raw.slice(0, begin) + body + rest : undefined;
}

function isPlain({ line, insert }: Edit): boolean {
  return line > 1 && insert.every((text) => /^[\x20-\x7e]*$/.test(text));
}

function isEncoded(header: string): boolean {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(header)?.[1] ?? "7bit";
  return !/^(?:7bit|8bit|binary)$/i.test(encoding) || /^content-type:\s*multipart/im.test(header);
}
