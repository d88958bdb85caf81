import { closeSync, openSync, readSync } from "node:fs";

const lineFeed = 0x0a;

/**
 * A file's lines, without holding the file. They end at line feeds only: `readline` also ends them at U+2028.
 * @throws a system error, or one with code ERR_ENCODING_INVALID_ENCODED_DATA where a line is not UTF-8
 */
export function* readLines(file: string): Generator<string, void> {
  const descriptor = openSync(file, "r");
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const buffer = Buffer.allocUnsafe(1 << 16);
    let rest: Buffer[] = [];
    for (let length = readSync(descriptor, buffer); length > 0; length = readSync(descriptor, buffer)) {
      const chunk = buffer.subarray(0, length);
      let from = 0;
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
        yield decoder.decode(Buffer.concat([...rest, chunk.subarray(from, end)]));
        rest = [];
        from = end + 1;
      }
      if (from < length) rest.push(Buffer.from(chunk.subarray(from)));
    }
    if (rest.length > 0) yield decoder.decode(Buffer.concat(rest));
  } finally {
    closeSync(descriptor);
  }
}
