import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], timeout: number) => ({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
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
    projects: [
      project("unit", ["test/core/**/*.test.ts"], 30_000),
      project("git", ["test/{repository,history,mail,cli,reports,commitlint-plugin,lint-staged}/**/*.test.ts"], 60_000),
      project("browser", ["test/html/**/*.test.ts"], 120_000),
      project("end-to-end", ["test/end-to-end/**/*.test.ts", "test/package/**/*.test.ts"], 600_000),
    ],
  },
});
