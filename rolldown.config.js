import { readdirSync } from "node:fs";

/**
 * Each package's own sources become one file for each entry, because a hook pays about a fifth of a millisecond for
 * every module it loads. What a package depends on stays outside; what is imported lazily stays in files of its own.
 */
const configs = readdirSync("packages/commitlint-plugin/src/configs").map(
  (file) => `configs/${file.replace(/\.ts$/u, "")}`,
);

const entries = {
  core: ["index"],
  repository: ["index"],
  "commitlint-plugin": ["index", ...configs],
  "lint-staged": ["index", "runTask"],
  cli: ["index"],
};

export default Object.entries(entries).map(([name, files]) => ({
  input: Object.fromEntries(files.map((file) => [file, `packages/${name}/src/${file}.ts`])),
  external: /^(?![./])/u,
  platform: "node",
  output: { dir: `packages/${name}/dist`, format: "esm", chunkFileNames: "chunks/[name].js" },
  logLevel: "warn",
}));
