/** A text as UTF-8, a character for each byte, as git's own texts are read everywhere else. */
export function bytesOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const pieces: string[] = [];
  // A call takes some ten thousand arguments.
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}

/** Bytes, a character each, as text: UTF-8, or latin1 where they are not UTF-8. */
export function textOf(bytes: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
  } catch {
    return bytes;
  }
}
