import { delimiter, join } from "node:path";
import { execa } from "execa";
import { inject } from "vitest";
import { certificates } from "../end-to-end/openProject.ts";
import { once } from "../support/once.ts";
import { projectManagers, type ProjectManager } from "./projectManagers.ts";

/** The terminal of somebody who has this package manager, or else our command, and npm's own settings. */
export async function hostEnvironment(manager: ProjectManager | undefined): Promise<Record<string, string>> {
  const folder = await (manager === undefined ? installCommand() : installManager(manager));
  const registry = await askNpm("registry");
  const cache = (name: string) => join(inject("sharedFolder"), name);
  return {
    ...certificates,
    PATH: [...(folder === undefined ? [] : [folder]), process.env["PATH"]].join(delimiter),
    // npm and yarn 1 read these.
    npm_config_registry: registry,
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_prefer_offline: "true",
    pnpm_config_registry: registry,
    pnpm_config_store_dir: cache("pnpm"),
    YARN_NPM_REGISTRY_SERVER: registry,
    ...(registry.startsWith("http:") && { YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname }),
    YARN_CACHE_FOLDER: cache("yarn"),
    YARN_GLOBAL_FOLDER: cache("yarn-global"),
    YARN_ENABLE_TELEMETRY: "0",
    BUN_CONFIG_REGISTRY: registry,
    BUN_INSTALL_CACHE_DIR: cache("bun"),
    PRE_COMMIT_HOME: cache("pre-commit"),
  };
}

async function installManager(manager: ProjectManager): Promise<string | undefined> {
  const { program } = projectManagers[manager];
  if (program === undefined) return undefined;
  const folder = await once(program.replaceAll(/\W+/gu, "-"), async (made) => {
    await execa("npm", ["install", "--prefix", made, "--prefer-offline", "--no-audit", "--no-fund", program]);
  });
  return join(folder, "node_modules/.bin");
}

/** As the owner of a project without JavaScript does. */
async function installCommand(): Promise<string> {
  const folder = await once("ai-disclosure", async (made) => {
    const tarball = inject("tarballs")["ai-disclosure"] ?? "";
    await execa("npm", ["install", "--global", "--prefix", made, "--prefer-offline", "--no-audit", tarball]);
  });
  return join(folder, "bin");
}

async function askNpm(key: string): Promise<string> {
  return (await execa("npm", ["config", "get", key])).stdout;
}
