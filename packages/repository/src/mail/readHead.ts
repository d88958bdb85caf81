import { closeSync, openSync, readSync } from "node:fs";
import { parseHead, type MailHead } from "./parseHead.ts";

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
