import type { DiffPool } from "./diffPool.ts";

/** Asks a pool about commits one by one. */
export function askPool(pool: DiffPool): (hash: string) => Promise<readonly string[]> {
  const waiting: { resolve: (fields: readonly string[]) => void; reject: (error: unknown) => void }[] = [];
  let hashes: string[] = [];
  let taking = false;

  function add(): void {
    pool.add(hashes);
    hashes = [];
    if (!taking) void takeAll();
  }

  async function takeAll(): Promise<void> {
    taking = true;
    try {
      while (waiting.length > 0) for (const fields of await pool.take()) waiting.shift()?.resolve(fields);
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
    taking = false;
  }

  return (hash) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      // Once for all that is asked in this turn.
      if (hashes.push(hash) === 1) setImmediate(add);
    });
}
