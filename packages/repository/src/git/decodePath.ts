import { isUtf8 } from "node:buffer";

/** A path as git has it, bytes in a latin1 string, to text: UTF-8, or latin1 where it is not UTF-8. */
export function decodePath(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  const path = Buffer.from(bytes, "latin1");
  return isUtf8(path) ? path.toString("utf8") : bytes;
}
