import { isUtf8 } from "node:buffer";

/**
 * UTF-8, into which git has turned what an `encoding` header explains; else latin1, in which any bytes are text.
 * A byte order mark stays.
 */
export function decodeText(bytes: Buffer, begin: number, end: number): string {
  const text = bytes.toString("utf8", begin, end);
  // Only a wrong byte, or this character itself, is decoded so: most texts are checked by the search alone.
  if (!text.includes("\ufffd") || isUtf8(bytes.subarray(begin, end))) return text;
  return bytes.toString("latin1", begin, end);
}
