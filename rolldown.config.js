import { readdirSync, readFileSync } from "node:fs";
import { embedPage } from "./packages/cli/page/embedPage.js";
import { lazyModules } from "./scripts/lazyModules.js";
import { pastIndexes } from "./scripts/pastIndexes.js";
import { presetConfigs, writePresetConfigs } from "./scripts/presetConfigs.js";
import { loadPresetData, presetsAsData } from "./scripts/presetData.js";
import { presetNames } from "./scripts/presetNames.js";
import { sourceAliases } from "./scripts/sourceAliases.js";
import { withoutDescriptions } from "./scripts/withoutDescriptions.js";
import { withoutExamples } from "./scripts/withoutExamples.js";
import { withoutProvenance } from "./scripts/withoutProvenance.js";

/** Docstrings are in the types, and a bundler that takes a library needs annotations. */
const comments = { legal: true, annotation: true, jsdoc: false };

/** What an adapter's bundle contains of others, with their licences. */
const bundled = ["leven", "picomatch", "valibot"];

/** What asks questions at a terminal. */
const asking = [
  "@clack/core",
  "@clack/prompts",
  "fast-string-truncated-width",
  "fast-string-width",
  "fast-wrap-ansi",
  "sisteransi",
];

/** What the whole command's bundle contains of others. */
export const inCommand = [...bundled, ...asking, "uplot"];

/** What is loaded for few commands and few policies stays a package of its own. */
const outside = [/^node:/u, "yaml", "acorn", "@sveltejs/acorn-typescript"];

const entry = (name, files) => Object.fromEntries(files.map((file) => [file, `packages/${name}/src/${file}.ts`]));

/**
 * A library: its own sources become one file, because 50 modules cost a hook 10 ms. What it depends on stays outside;
 * what is imported lazily stays in files of its own.
 */
const library = (name, files) => ({
  input: entry(name, files),
  external: /^(?![./])/u,
  platform: "node",
  output: { dir: `packages/${name}/dist`, format: "esm", chunkFileNames: "chunks/[name].js", comments },
  plugins: [withoutDescriptions, withoutExamples, withoutProvenance],
  // The library exports what the adapters load when they need it.
  checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
  logLevel: "warn",
});

export const licences = (names) => ({
  name: "licences",
  generateBundle(_, files) {
    const modules = Object.values(files).flatMap(({ moduleIds = [] }) => moduleIds);
    const others = modules.map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? names[0]);
    const untold = [...new Set(others)].filter((name) => !names.includes(name));
    if (untold.length > 0) this.error(`bundled without its licence: ${untold.join(", ")}`);
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
  external: outside,
  platform: "node",
  resolve: { alias: sourceAliases },
  output: { dir: `packages/${name}/dist`, ...output },
  plugins: [withoutDescriptions, withoutExamples, withoutProvenance, pastIndexes, ...plugins],
  // On a busy machine each build would say that plugins take time.
  checks: { bundlerTimings: false },
  logLevel: "warn",
});

const modules = { format: "esm", chunkFileNames: "chunks/[name].js", comments };

/**
 * Without what nothing reads, because a hook loads it each time, but with names and lines, so that a stack trace can be
 * read. ASCII is half as long in memory and needs no decoding. Of 9.6 ms that it took to load the hooks' bundle,
 * compiled, shorter names would have saved 0.4, and other characters would have cost 0.3.
 */
const commonJs = {
  format: "cjs",
  entryFileNames: "[name].cjs",
  charset: "ascii",
  comments: { ...comments, annotation: false },
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
};

/** One file, which is kept compiled (see bundling/loadCompiled.ts): what is compiled so can require, but not import. */
export const compiled = (name, file, output, plugins) =>
  adapter(name, [file], { ...commonJs, ...output, preserveModules: true, dynamicImportInCjs: false }, [
    ...plugins,
    lazyModules,
  ]);

/** The policies that are shipped, a file each, since a hook needs one of them. */
const presetFiles = (name) => ({
  input: Object.fromEntries(presetNames.map((one) => [one, `packages/core/src/presets/${one}.ts`])),
  platform: "node",
  plugins: [withoutExamples, presetsAsData],
  checks: { bundlerTimings: false },
  output: { dir: `packages/${name}/dist/presets`, format: "cjs", entryFileNames: "[name]", comments },
  logLevel: "warn",
});

/**
 * The configurations import the package by its own name: of a path to its index the bundler makes one as seen from them,
 * or from beside them, whichever import comes first.
 */
const ownIndex = {
  name: "own-index",
  resolveId: (id) =>
    id.endsWith("/rulesFor.ts") ? { id: "@ai-disclosure/commitlint-plugin", external: true } : undefined,
};

/** The small modules that commitlint imports before it comes to the compiled one. */
const facade = adapter("commitlint-plugin", ["configs/policy"], modules, [ownIndex, writePresetConfigs]);
Object.assign(facade.input, presetConfigs, { index: "bundling/commitlintFacade.ts" });

export default [
  library("core", ["index", "internal"]),
  library("repository", ["index"]),
  compiled("commitlint-plugin", "index", { exports: "named" }, [licences(bundled), loadPresetData]),
  facade,
  presetFiles("commitlint-plugin"),
  adapter("lint-staged", ["index", "runTask"], modules),
  // What it contains of others is in the whole program as well, which tells their licences.
  compiled("cli", "hooks", {}, [loadPresetData]),
  compiled("cli", "main", {}, [embedPage(), licences(inCommand), loadPresetData]),
  presetFiles("cli"),
  // The first file that the command loads, and so a bundle of its own.
  { ...adapter("cli", [], commonJs, []), input: "bundling/loadCompiled.ts" },
];
