import { decodeText } from "../git/decodeText.ts";
import type { ObjectLane } from "../git/objectLane.ts";

/** The text of an object, or why there is none, as a clause. */
export type BlobText = { readonly text: string } | { readonly problem: string };

/** Never rejects: a note that cannot be read is no reason to stop. */
export async function readBlobText(lane: ObjectLane, id: string): Promise<BlobText> {
  try {
    const object = await lane.read(id);
    switch (object.type) {
      case "blob":
        return { text: decodeText(object.bytes, 0, object.bytes.length) };
      case "missing":
        return { problem: "it is not in this clone" };
      case "large":
        return { problem: `it is ${object.size} bytes long` };
      default:
        return { problem: `it is a ${object.type}` };
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
