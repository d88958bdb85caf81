import { defineConfig } from "vitest/config";
import { embedPage } from "./packages/cli/page/embedPage.js";

const source = (name: string) => new URL(`packages/${name}/src/index.ts`, import.meta.url).pathname;

const project = (name: string, include: string[], timeout: number) => ({
  // Tests run the sources: a red test is never a forgotten build.
  resolve: { alias: { "@ai-disclosure/core": source("core"), "@ai-disclosure/repository": source("repository") } },
  plugins: [embedPage()],
  test: {
    name,
    include,
    testTimeout: timeout,
    hookTimeout: timeout,
    ...(name === "end-to-end" && { globalSetup: "test/end-to-end/packPackages.ts" }),
  },
});

export default defineConfig({
  test: {
    // One for each core: by default Vitest leaves one of them idle, which is half of a machine with two.
    maxWorkers: "100%",
    projects: [
      project("unit", ["test/{architecture,core}/**/*.test.ts"], 30_000),
      project("git", ["test/{repository,history,mail,cli,reports,commitlint-plugin,lint-staged}/**/*.test.ts"], 60_000),
      project("browser", ["test/html/**/*.test.ts"], 120_000),
      project("end-to-end", ["test/end-to-end/**/*.test.ts", "test/package/**/*.test.ts"], 600_000),
    ],
  },
});
