import { readdirSync, readFileSync } from "node:fs";
import { embedPage } from "./packages/cli/page/embedPage.js";

/** What an adapter's bundle contains of others, with their licences. */
const bundled = ["leven", "picomatch", "valibot"];

const entry = (name, files) => Object.fromEntries(files.map((file) => [file, `packages/${name}/src/${file}.ts`]));
const sourceOf = (name) => `${import.meta.dirname}/packages/${name}/src/index.ts`;

/**
 * A library: its own sources become one file, because 50 modules cost a hook 10 ms. What it depends on stays outside;
 * what is imported lazily stays in files of its own.
 */
const library = (name) => ({
  input: entry(name, ["index"]),
  external: /^(?![./])/u,
  platform: "node",
  output: { dir: `packages/${name}/dist`, format: "esm", chunkFileNames: "chunks/[name].js" },
  // The library exports what the adapters load when they need it.
  checks: { ineffectiveDynamicImport: false },
  logLevel: "warn",
});

const licences = (names) => ({
  name: "licences",
  generateBundle() {
    const texts = names.map((name) => {
      const folder = `node_modules/${name}`;
      const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
      return `${name}\n\n${readFileSync(`${folder}/${file}`, "utf8")}`;
    });
    this.emitFile({ type: "asset", fileName: "LICENCES.txt", source: texts.join("\n\n") });
  },
});

/**
 * An adapter contains the whole path of a hook: finding and loading the libraries by themselves costs commitlint 15 ms
 * of 380. Only YAML stays outside, which few policies are written in.
 */
const adapter = (name, files, output, plugins = [licences(bundled)]) => ({
  input: entry(name, files),
  external: [/^node:/u, "yaml", "env-ci"],
  platform: "node",
  resolve: { alias: { "@ai-disclosure/core": sourceOf("core"), "@ai-disclosure/repository": sourceOf("repository") } },
  output: { dir: `packages/${name}/dist`, ...output },
  plugins,
  logLevel: "warn",
});

const modules = { format: "esm", chunkFileNames: "chunks/[name].js" };

const commonJs = { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false };

/** The command's hooks are one file, as CommonJS (see packages/cli/bin.cjs); what no hook runs is beside it. */
const command = {
  // Compiled code that is kept can require, but not import.
  ...adapter(
    "cli",
    ["main"],
    { ...commonJs, dynamicImportInCjs: false, paths: (id) => id.replace(/^.*\/(\w+)\.ts$/u, "./$1.cjs") },
    [],
  ),
  external: [/^node:/u, "yaml", "env-ci", /\/historyCommands\.ts$/u],
};
const historyCommands = adapter("cli", ["historyCommands"], commonJs, [embedPage(), licences([...bundled, "uplot"])]);
const loader = adapter("cli", ["loadCompiled"], commonJs, []);

const configs = readdirSync("packages/commitlint-plugin/src/configs").map(
  (file) => `configs/${file.replace(/\.ts$/u, "")}`,
);

/** The plugin is one file that can be kept compiled, and small modules before it that commitlint can import. */
const plugin = adapter("commitlint-plugin", ["index"], { ...commonJs, dynamicImportInCjs: false, exports: "named" });
const facade = {
  ...adapter(
    "commitlint-plugin",
    configs,
    { ...modules, paths: (id) => id.replace(/^.*\/rulesFor\.ts$/u, "./index.js") },
    [],
  ),
  external: [/^node:/u, /\/rulesFor\.ts$/u],
};
facade.input["index"] = "packages/commitlint-plugin/src/facade.ts";

export default [
  library("core"),
  library("repository"),
  plugin,
  facade,
  adapter("lint-staged", ["index", "runTask"], modules),
  command,
  historyCommands,
  loader,
];
