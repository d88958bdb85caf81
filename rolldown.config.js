import { readdirSync, readFileSync } from "node:fs";

/** What the command's bundle contains of others, with their licences. */
const bundled = ["leven", "picomatch", "valibot"];

const entry = (name, files) => Object.fromEntries(files.map((file) => [file, `packages/${name}/src/${file}.ts`]));

/**
 * A library: its own sources become one file for each entry, because 50 modules cost a hook 10 ms. What it depends on
 * stays outside; what is imported lazily stays in files of its own.
 */
const library = (name, files) => ({
  input: entry(name, files),
  external: /^(?![./])/u,
  platform: "node",
  output: { dir: `packages/${name}/dist`, format: "esm", chunkFileNames: "chunks/[name].js" },
  logLevel: "warn",
});

const configs = readdirSync("packages/commitlint-plugin/src/configs").map(
  (file) => `configs/${file.replace(/\.ts$/u, "")}`,
);

/** The command is one file that contains the whole path of a hook, as CommonJS: see bin.cjs. */
const command = {
  input: entry("cli", ["main"]),
  external: [/^node:/u, "yaml"],
  platform: "node",
  resolve: {
    alias: {
      "@ai-disclosure/core": `${import.meta.dirname}/packages/core/src/index.ts`,
      "@ai-disclosure/repository": `${import.meta.dirname}/packages/repository/src/index.ts`,
    },
  },
  output: {
    dir: "packages/cli/dist",
    format: "cjs",
    entryFileNames: "[name].cjs",
    codeSplitting: false,
    dynamicImportInCjs: false,
  },
  plugins: [
    {
      name: "licences",
      generateBundle() {
        const texts = bundled.map((name) => {
          const folder = `node_modules/${name}`;
          const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
          return `${name}\n\n${readFileSync(`${folder}/${file}`, "utf8")}`;
        });
        this.emitFile({ type: "asset", fileName: "LICENCES.txt", source: texts.join("\n\n") });
      },
    },
  ],
  logLevel: "warn",
};

export default [
  library("core", ["index"]),
  library("repository", ["index"]),
  library("commitlint-plugin", ["index", ...configs]),
  library("lint-staged", ["index", "runTask"]),
  command,
];
