import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Package name → path of its packed tarball. */
    tarballs: Record<string, string>;
  }
}

/** Packs every package once, as it would be published, for all end-to-end tests. */
export default async function packPackages(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-packed-"));
  await execa("npm", ["pack", "--workspaces", "--pack-destination", folder, "--loglevel", "error"], {
    cwd: new URL("../..", import.meta.url),
    stdout: "ignore",
  });
  const files = await readdir(folder);
  const tarballs = Object.fromEntries(files.map((file) => [nameOf(file), join(folder, file)]));
  project.provide("tarballs", tarballs);
  return () => rm(folder, { recursive: true, force: true });
}

/** `ai-disclosure-core-0.1.0.tgz` is `@ai-disclosure/core`, `ai-disclosure-0.1.0.tgz` is `ai-disclosure`. */
function nameOf(file: string): string {
  const scoped = /^ai-disclosure-([a-z-]+)-\d/u.exec(file);
  return scoped ? `@ai-disclosure/${scoped[1]}` : "ai-disclosure";
}
