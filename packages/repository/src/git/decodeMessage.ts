import { isUtf8 } from "node:buffer";

export interface DecodedMessage {
  readonly text: string;
  /** The encoding that fitted. */
  readonly encoding: string;
  /** git refuses a message with a NUL byte. It is the mark of a UTF-16 or a binary file. */
  readonly hasNul: boolean;
}

/**
 * Decodes a commit message: by `i18n.commitEncoding`, if it is set and known here (git-commit(1), "Discussion"), else
 * UTF-8, else latin1, in which any bytes are text. Line ends and a byte order mark stay.
 */
export function decodeMessage(bytes: Uint8Array, commitEncoding?: string): DecodedMessage {
  const hasNul = bytes.includes(0);
  if (commitEncoding !== undefined) {
    try {
      const decoder = new TextDecoder(commitEncoding, { fatal: true, ignoreBOM: true });
      return { text: decoder.decode(bytes), encoding: decoder.encoding, hasNul };
    } catch {
      // Not known to TextDecoder, or the bytes are not in it.
    }
  }
  // Not by TextDecoder, which takes a hook 0.3 ms to load.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return { text: buffer.toString("utf8"), encoding: "utf-8", hasNul };
  return { text: buffer.toString("latin1"), encoding: "latin1", hasNul };
}
