import { defineConfig } from "vitest/config";
import { embedPage } from "./packages/cli/page/embedPage.js";
import { sourceAliases } from "./scripts/sourceAliases.js";

/**
 * The end of a test file's name says what it needs: `x.git.test.ts` runs git, `x.test.ts` runs no program at all. Of
 * `x.table.test.ts` and `x.table.git.test.ts` these two try some rows, and the stress project all.
 */
const special = ["git", "browser", "site", "stress"];

/** Tests that install the packed packages, as a user does. */
const installing = ["test/end-to-end/**", "test/hosts/**"];

/** Tests run the sources: a red test is never a forgotten build. */
const shared = {
  resolve: { alias: sourceAliases },
  plugins: [embedPage()],
};

/** Each Node that starts reads these for 40 ms, and only what asks the npm registry needs them. */
const withoutCertificates = { NODE_EXTRA_CA_CERTS: "" };

const project = (name: string, timeout: number, test: object) => ({
  ...shared,
  test: { name, testTimeout: timeout, hookTimeout: timeout, ...test },
});

const ending = (name: string, timeout: number, more = {}) =>
  project(name, timeout, { include: [`test/**/*.${name}.test.ts`], exclude: installing, ...more });

// `isolate: false` where there are many files: to load Vitest and the sources again for each took half of unit's CPU time
// and a fifth of git's. What a test changes of its process, it puts back; `--sequence.shuffle` shows whether it does.
export default defineConfig({
  test: {
    // One for each core: by default Vitest leaves one of them idle, which is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      project("unit", 30_000, {
        include: ["test/**/*.test.ts"],
        exclude: [...installing, ...special.map((name) => `test/**/*.${name}.test.ts`)],
        isolate: false,
        // No program is found: what needs one is no unit test.
        env: { PATH: "" },
      }),
      ending("git", 120_000, {
        isolate: false,
        globalSetup: "test/support/shareFolder.ts",
        env: withoutCertificates,
      }),
      ending("browser", 120_000, { isolate: false, globalSetup: "test/cli/reports/html/prepareBrowser.ts" }),
      ending("site", 120_000, {
        globalSetup: ["test/cli/reports/html/prepareBrowser.ts", "test/site/buildSite.ts"],
      }),
      ending("stress", 120_000, {
        include: ["test/**/*.stress.test.ts", "test/**/*.table.test.ts", "test/**/*.table.git.test.ts"],
        globalSetup: "test/support/shareFolder.ts",
        env: { ...withoutCertificates, TABLES: "whole" },
      }),
      ...["end-to-end", "hosts"].map((name) =>
        project(name, 600_000, {
          include: [`test/${name}/**/*.test.ts`],
          isolate: false,
          globalSetup: ["test/end-to-end/packPackages.ts", "test/support/shareFolder.ts"],
        }),
      ),
    ],
  },
});
