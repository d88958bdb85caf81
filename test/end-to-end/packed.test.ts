import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { execa } from "execa";
import picomatch from "picomatch";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { main as runMain } from "../../packages/cli/src/hooks.ts";
import { documentedPresets } from "../support/documentedPresets.ts";

const root = new URL("../../", import.meta.url).pathname;
const packages = ["core", "repository", "commitlint-plugin", "lint-staged", "cli"];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, "utf8")) as Manifest;

/**
 * Gzipped, in kilobytes: what a user downloads, all policies included. A test fails when it grows without anybody
 * having decided so.
 */
const budgets: Readonly<Record<string, number>> = {
  // Since 170, 100, 170, 160 and 420: mending, agreements, baselines, surfaces, bots, a server's hook, init and doctor;
  // since 215, 115, 195, 175 and 540: policies compared, questions at a terminal, the tools in tables that are ready;
  // since 238 and 573: the command lint; since 577: more denials are understood; since 245, 120, 200, 180 and 580:
  // admissions and denials in other languages, interrupted commands, and a compiled form that grows; since 255
  // and 600: four more of these languages; since 260, 208, 185 and 610: the remarks of lint,
  // and sentences that credit a tool.
  core: 280,
  repository: 125,
  "commitlint-plugin": 215,
  "lint-staged": 190,
  cli: 635,
};

/** The packages as a user has them, a folder each. */
let unpacked = "";

beforeAll(() => {
  unpacked = mkdtempSync(join(tmpdir(), "ai-disclosure-unpacked-"));
  symlinkSync(`${root}node_modules`, join(unpacked, "node_modules"));
  for (const folder of packages) {
    mkdirSync(join(unpacked, folder));
    const tarball = inject("tarballs")[manifestOf(folder).name] ?? "";
    execFileSync("tar", ["-xzf", tarball, "-C", join(unpacked, folder), "--strip-components=1"]);
  }
});

afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

const require = createRequire(import.meta.url);

describe.each(packages)("packages/%s", (folder) => {
  const manifest = manifestOf(folder);
  const tarball = () => inject("tarballs")[manifest.name] ?? "";

  test("packs what it runs, and neither sources, tests nor caches", () => {
    const files = execFileSync("tar", ["-tzf", tarball()], { encoding: "utf8" }).trim().split("\n");
    const strange = files.filter(
      (file) => !/^package\/(?:package\.json|LICENSE|README\.md|bin\.c?js|dist\/|schema\/)/u.test(file),
    );
    expect(strange).toEqual([]);
    expect(files).toContain("package/LICENSE");
    expect(files.some((file) => /\.(?:test|spec)\.|\.cache|tsbuildinfo/u.test(file))).toBe(false);
  });

  test(`is at most ${budgets[folder]} kB to download`, () => {
    expect(statSync(tarball()).size / 1000).toBeLessThanOrEqual(budgets[folder] ?? 0);
  });

  test("publint finds nothing wrong with it", async () => {
    const bytes = Uint8Array.from(readFileSync(tarball()));
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, level: "suggestion", strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  test("attw finds nothing wrong with its types", async () => {
    const packed = createPackageFromTarballData(Uint8Array.from(readFileSync(tarball())));
    const subpaths = folder === "commitlint-plugin" ? [".", "./policy", "./qemu"] : undefined;
    const { types, ...checked } = await checkPackage(packed, subpaths && { entrypoints: subpaths });
    // Of attw's profile "esm-only": each Node that we promise can require a module.
    const problems = ("problems" in checked ? checked.problems : []).filter(
      (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    expect([types, problems]).toEqual([folder === "cli" ? false : { kind: "included" }, []]);
  });

  test("each of its type files can be imported", () => {
    const { exports } = JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, "utf8")) as {
      exports: Readonly<Record<string, string | { readonly types: string }>>;
    };
    const named = Object.values(exports).flatMap((one) =>
      typeof one === "string" ? [] : [one.types.slice("./".length)],
    );
    const dist = join(unpacked, folder, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts"));
    const imported = new Set(
      files.flatMap((file) => {
        const text = readFileSync(join(dist, file), "utf8");
        return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)\.[jt]s"/gu)].map(
          ([, path = ""]) => `${join(dirname(file), path)}.d.ts`,
        );
      }),
    );
    const isNamed = (file: string) => picomatch.isMatch(`dist/${file}`, named);
    expect(files.filter((file) => !imported.has(file) && !isNamed(file))).toEqual([]);
    expect([...imported].filter((file) => !files.includes(file))).toEqual([]);
  });

  test("its dependencies run on the Node that it promises", () => {
    for (const name of Object.keys(manifest.dependencies ?? {}).filter((one) => !one.startsWith("@ai-disclosure/"))) {
      const { engines } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")) as {
        engines?: { node?: string };
      };
      const lowest = Number(/\d+/u.exec(engines?.node ?? "0")?.[0]);
      expect(lowest, `${name} wants Node ${engines?.node}`).toBeLessThanOrEqual(20);
    }
  });

  test("its dependencies on its sisters are of the same version", () => {
    const sisters = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name.startsWith("@ai-disclosure/"));
    for (const [, version] of sisters) expect(version).toBe(manifest.version);
  });
});

test("every policy can be loaded from what is packed, once in each package, and comes without its examples", async () => {
  const core = (await import(join(unpacked, "core/dist/internal.js"))) as typeof import("@ai-disclosure/core/internal");
  for (const { name, preset } of documentedPresets) {
    expect(await core.loadPreset(name)).toEqual({ name, ...preset });
    for (const folder of ["cli", "commitlint-plugin"])
      expect(require(join(unpacked, folder, `dist/presets/${name}.json`))).toEqual(preset);
  }
  for (const { name } of documentedPresets) {
    const config = (await import(join(unpacked, "commitlint-plugin/dist/configs", `${name}.js`))) as {
      default: { rules: Readonly<Record<string, readonly unknown[]>> };
    };
    expect(config.default.rules["ai/sign-off"]).toEqual([2, "always", { extends: name }]);
  }
  const [marked] = documentedPresets.flatMap(({ preset }) => preset.attest ?? []);
  for (const folder of packages) {
    const files = readdirSync(join(unpacked, folder, "dist"), { recursive: true, withFileTypes: true });
    const holding = files.filter(
      (file) => file.isFile() && readFileSync(join(file.parentPath, file.name), "utf8").includes(marked ?? ""),
    );
    expect(holding.map(({ name }) => name)).toHaveLength(folder === "repository" ? 0 : 1);
  }
});

test("a hook loads the hooks' bundle and the policy that it needs, and nothing else", async () => {
  const folder = mkdtempSync(join(unpacked, "hook-"));
  await execa("git", ["init", "--quiet"], { cwd: folder });
  await writeFile(join(folder, "ai-policy.json"), '{"extends": "qemu"}');
  await writeFile(join(folder, "message"), "x\n\nSigned-off-by: Ada Example <ada@example.org>\n");
  // Not with -e, which loads crypto by itself.
  const script = `const fs = require("node:fs");
const { readFileSync } = fs;
const read = [];
fs.readFileSync = (path, ...more) => (read.push(String(path)), readFileSync(path, ...more));
const late = /NativeModule (?:crypto|zlib|http|tls|internal\\/util\\/parse_args\\/parse_args)$/u;
process.once("exit", (exitCode) => {
  const modules = process.moduleLoadList.filter((name) => late.test(name));
  console.log(JSON.stringify({ exitCode, read: read.filter((path) => path.includes("dist")), modules }));
});
require(process.argv[2]).main(["message", "message"], process);`;
  await writeFile(join(folder, "hook.cjs"), script);
  const hooks = join(unpacked, "cli/dist/hooks.cjs");
  const { stdout } = await execa(process.execPath, ["hook.cjs", hooks], { cwd: folder });
  const read = [hooks, join(unpacked, "cli/dist/presets/qemu.json")];
  expect(JSON.parse(stdout)).toEqual({ exitCode: 0, read, modules: [] });
});

test("no adapter in commitlint or a hook loads what Node takes milliseconds to load", async () => {
  const bundles = ["cli/dist/hooks.cjs", "cli/dist/main.cjs", "commitlint-plugin/dist/index.cjs"];
  const script = `for (const bundle of process.argv.slice(2)) require(bundle);
console.log(process.moduleLoadList.filter((name) => /NativeModule (?:crypto|zlib|http|tls)$/u.test(name)).join());`;
  // Not with -e, which loads crypto by itself.
  const file = join(unpacked, "loaded.cjs");
  await writeFile(file, script);
  const { stdout } = await execa(process.execPath, [file, ...bundles.map((bundle) => join(unpacked, bundle))]);
  expect(stdout).toBe("");
});

test.each(["hooks", "main"])("a stack trace of the command's %s bundle can be read", async (name) => {
  const { main } = require(join(unpacked, `cli/dist/${name}.cjs`)) as { main: typeof runMain };
  let stack = "";
  const cwd = () => {
    stack = new Error("here").stack ?? "";
    throw new Error("no directory");
  };
  const write = () => true;
  await main(["message", "-"], { env: {}, cwd, stdout: { write }, stderr: { write } } as never);
  expect(stack).toMatch(new RegExp(`at \\S*[mM]essage\\S* \\(.*cli/dist/${name}\\.cjs:\\d{3,}:\\d{1,3}\\)`, "u"));
});

test("core depends on small pure libraries only", () => {
  expect(Object.keys(manifestOf("core").dependencies ?? {})).toEqual(["leven", "picomatch", "valibot"]);
});

test.each(["cli", "commitlint-plugin", "lint-staged"])("%s carries the licences of what it bundles", (folder) => {
  const licences = readFileSync(`${root}packages/${folder}/dist/LICENCES.txt`, "utf8");
  for (const name of ["leven", "picomatch", "valibot"]) expect(licences).toContain(`${name}\n`);
  expect(licences.match(/Copyright/gu)?.length).toBeGreaterThanOrEqual(2);
});

test("no engine warning on the Node that is promised", () => {
  for (const name of ["husky", "lint-staged", "@commitlint/cli", "@commitlint/types", "execa", "vitest"]) {
    const { engines } = require(`${root}node_modules/${name}/package.json`) as { engines?: { node?: string } };
    expect(engines?.node ?? "", name).toMatch(/(?:\^|>=? ?|v)?(?:18|20)/u);
  }
});
