/**
 * Mutation testing: each small change of core's judging code must make a test fail. `npm run test:mutation -- --mutate
 * "packages/core/src/limits/**"` tries one folder.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: ["packages/core/src/{rules,disclosure,message,limits,change,policy}/**/*.ts", "!**/*.generated.ts"],
  coverageAnalysis: "perTest",
  // Stryker rewrites tsconfig.json with the API of TypeScript 6, which TypeScript 7 lacks; vitest needs no tsconfig.
  tsconfigFile: "none.json",
  // A mutant in a table that is made when its file is loaded would restart every test.
  ignoreStatic: true,
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "node_modules/.cache/mutation.json" },
  clearTextReporter: { logTests: false, reportTests: false },
  tempDirName: "node_modules/.cache/stryker",
  incremental: true,
  incrementalFile: "node_modules/.cache/stryker-incremental.json",
  thresholds: { high: 90, low: 85, break: 85 },
};
