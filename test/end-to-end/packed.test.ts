import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";
import { temporaryDirectory } from "../support/createRepository.ts";
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
 * Gzipped, in kilobytes: what a user downloads, fifty policies included. A test fails when it grows without anybody
 * having decided so.
 */
const budgets: Readonly<Record<string, number>> = {
  core: 160,
  repository: 100,
  "commitlint-plugin": 150,
  "lint-staged": 150,
  cli: 420,
};

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
    const { messages } = await publint({ pkgDir: `${root}packages/${folder}`, level: "suggestion", strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
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

test("every policy can be loaded from what is packed, and comes without its examples", async () => {
  const folder = await temporaryDirectory();
  symlinkSync(`${root}node_modules`, join(folder, "node_modules"));
  const unpacked = (name: string) => {
    const at = join(folder, name);
    mkdirSync(at);
    execFileSync("tar", ["-xzf", inject("tarballs")[manifestOf(name).name] ?? "", "-C", at, "--strip-components=1"]);
    return at;
  };
  const core = (await import(
    join(unpacked("core"), "dist/internal.js")
  )) as typeof import("@ai-disclosure/core/internal");
  const beside = ["cli", "commitlint-plugin"].map((name) => join(unpacked(name), "dist/presets"));
  const require = createRequire(import.meta.url);
  for (const { name, preset } of documentedPresets) {
    expect(await core.loadPreset(name)).toEqual(preset);
    for (const presets of beside) expect({ ...require(join(presets, `${name}.cjs`)) }).toEqual({ preset });
  }
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
  const require = createRequire(import.meta.url);
  for (const name of ["husky", "lint-staged", "@commitlint/cli", "@commitlint/types", "execa", "vitest"]) {
    const { engines } = require(`${root}node_modules/${name}/package.json`) as { engines?: { node?: string } };
    expect(engines?.node ?? "", name).toMatch(/(?:\^|>=? ?|v)?(?:18|20)/u);
  }
});
