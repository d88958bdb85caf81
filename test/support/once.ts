import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";

/**
 * A folder that all test files of a run share, made by the first that asks for it; others wait for that one.
 *
 * @param make fills the folder; nothing but this writes to it
 * @throws what `make` throws, as its message for those who waited
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const made = join(inject("sharedFolder"), name);
  const failed = `${made}.failed`;
  const first = await mkdir(`${made}.begun`).then(
    () => true,
    () => false,
  );
  if (!first) return await waitFor(made, failed);
  const part = `${made}.part`;
  try {
    await mkdir(part);
    await make(part);
    await rename(part, made);
  } catch (error) {
    await writeFile(failed, String(error));
    throw error;
  }
  return made;
}

async function waitFor(made: string, failed: string): Promise<string> {
  for (;;) {
    if (await isThere(made)) return made;
    if (await isThere(failed)) throw new Error(await readFile(failed, "utf8"));
    await pause(20);
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
