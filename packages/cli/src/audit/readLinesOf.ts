import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";

/** The lines of a stream that hold something. */
export async function readLinesOf(stream: Readable): Promise<string[]> {
  return (await text(stream)).split(/\r?\n/u).filter((line) => line.trim() !== "");
}
