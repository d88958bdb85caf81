const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A path as git has it, bytes in a latin1 string, to text: UTF-8, or latin1 where it is not UTF-8. */
export function decodePath(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  try {
    return decoder.decode(Buffer.from(bytes, "latin1"));
  } catch {
    return bytes;
  }
}
