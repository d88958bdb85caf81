import { isUtf8 } from "node:buffer";
import { PolicyFileError } from "./policyFileError.ts";

/**
 * A policy file's text, without a byte order mark.
 * @param path as it is shown
 * @throws {PolicyFileError} if it is not UTF-8.
 */
export function decodeUtf8(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes)) {
    const found = bytes[0] === 0xff || bytes[0] === 0xfe ? "UTF-16" : "other bytes";
    throw new PolicyFileError(path, `expected UTF-8 text, found ${found}`);
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
