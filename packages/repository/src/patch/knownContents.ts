import { createHash } from "node:crypto";
import type { ObjectLane } from "../git/objectLane.ts";

/** Contents by the id of their blob: those of the repository, and those that patches before this one make. */
export interface KnownContents {
  read(id: string): Promise<Buffer | undefined>;
  add(content: Buffer): void;
}

/** Bytes that are kept of earlier patches. */
const mostBytes = 128 * 1024 * 1024;

/** @param objects of the repository that the patches are for */
export function knownContents(objects: Pick<ObjectLane, "read"> | undefined): KnownContents {
  const made = new Map<string, Buffer>();
  let bytes = 0;
  return {
    async read(id) {
      const known = made.get(id);
      if (known || !objects || !/^[0-9a-f]{40,64}$/.test(id)) return known;
      const object = await objects.read(id);
      return object.type === "blob" ? object.bytes : undefined;
    },
    add(content) {
      bytes += content.length;
      if (bytes > mostBytes) return;
      for (const algorithm of ["sha1", "sha256"]) made.set(hashOf(content, algorithm), content);
    },
  };
}

/** A blob's id: git-hash-object(1). */
function hashOf(content: Buffer, algorithm: string): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest("hex");
}
