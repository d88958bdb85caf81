import { access, constants, mkdtemp, realpath, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** For what test files share (see `once`); removed when all have ended. */
    sharedFolder: string;
  }
}

/** Linux has a file system in memory here: git in tests spends most of its time on writing files. */
const memory = "/dev/shm";

/** In bytes; a whole run with its installed packages takes less. A container often has 64 MB. */
const enough = 2 ** 31;

export default async function shareFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = (await folderInMemory()) ?? (await realpath(await mkdtemp(join(tmpdir(), prefix))));
  project.provide("sharedFolder", folder);
  // A worker that is ended while it removes its own leaves them here.
  process.env["TMPDIR"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

const prefix = "ai-disclosure-shared-";

/** None where somebody chose another place, where there is too little room, and where no hook can be run. */
async function folderInMemory(): Promise<string | undefined> {
  if (process.env["TMPDIR"] !== undefined) return undefined;
  let folder: string | undefined;
  try {
    const { bavail, bsize } = await statfs(memory);
    if (bavail * bsize < enough) return undefined;
    folder = await mkdtemp(join(memory, prefix));
    const hook = join(folder, "hook");
    await writeFile(hook, "", { mode: 0o755 });
    await access(hook, constants.X_OK);
    return folder;
  } catch {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    return undefined;
  }
}
