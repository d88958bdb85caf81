/**
 * A message in the encoding that it was decoded from; undefined where nothing here writes that encoding, or it lacks a
 * character.
 * @param encoding as `decodeMessage` named it
 */
export function encodeMessage(text: string, encoding: string): Buffer | undefined {
  if (encoding === "utf-8") return Buffer.from(text);
  const isAscii = !/[^\x00-\x7f]/.test(text);
  // `windows-1252` is what TextDecoder makes of latin1: the same, but for the characters of 0x80 to 0x9f.
  const isLatin = ["latin1", "windows-1252"].includes(encoding) && !/[^\x00-\x7f\xa0-\xff]/.test(text);
  const isRaw = encoding === "latin1" && !/[^\x00-\xff]/.test(text);
  return isAscii || isLatin || isRaw ? Buffer.from(text, "latin1") : undefined;
}
