import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import type { TestProject } from "vitest/node";
import { serveFolder } from "../../scripts/serveFolder.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served, with a slash at its end. */
    siteAddress: string;
    /** The folder of the built site. */
    siteFolder: string;
  }
}

/** Not the top of a host: every test shows as well that the site works anywhere. */
const base = "/some/where/";

/**
 * Builds the site once, as `npm run site` does, and serves it. SITE names a folder that was built before with
 * `BASE=/some/where/ OUT=folder npm run site`, and saves the build while a test is written.
 */
export default async function buildSite(project: TestProject): Promise<() => Promise<void>> {
  const built = process.env["SITE"];
  const folder = built === undefined ? await mkdtemp(join(tmpdir(), "ai-disclosure-site-")) : resolve(built);
  if (built === undefined) {
    await execa("npm", ["run", "site"], {
      cwd: new URL("../..", import.meta.url),
      env: { BASE: base, OUT: folder },
    });
  }
  const server = await serveFolder(folder, base);
  project.provide("siteAddress", server.address);
  project.provide("siteFolder", folder);
  return async () => {
    await server.close();
    if (built === undefined) await rm(folder, { recursive: true, force: true });
  };
}
