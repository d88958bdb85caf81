import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** For what test files share (see `once`); removed when all have ended. */
    sharedFolder: string;
  }
}

export default async function shareFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "ai-disclosure-shared-")));
  project.provide("sharedFolder", folder);
  // A worker that is ended while it removes its own leaves them here.
  process.env["TMPDIR"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
