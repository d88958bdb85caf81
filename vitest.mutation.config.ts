import { defineConfig } from "vitest/config";
import { sourceAliases } from "./scripts/sourceAliases.js";

/** The unit tests of core, without those that take longest and judge what others judge as well. */
export default defineConfig({
  resolve: { alias: sourceAliases },
  test: {
    include: ["test/core/**/*.test.ts"],
    exclude: ["**/*.stress.test.ts", "**/*.git.test.ts", "test/core/docs.test.ts", "test/core/robustness.test.ts"],
    testTimeout: 30_000,
  },
});
