import { mkdtempSync, rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bundleSources } from "../support/bundleSources.ts";

const made = mkdtempSync(join(tmpdir(), "ai-disclosure-bundle-"));
const loader = join(made, "loadCompiled.cjs");
let folder: string;
let bundle: string;

beforeAll(async () => {
  const source = join(import.meta.dirname, "../../packages/repository/src/loadCompiled.ts");
  await bundleSources(source, { file: loader, format: "cjs" });
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(made, "package-"));
  bundle = join(folder, "dist/main.cjs");
  await mkdir(join(folder, "dist"));
  await write("1");
  // A package's files are old; the present second could be that of the compiled form.
  await utimes(bundle, 0, 0);
});

const write = (answer: string) =>
  writeFile(bundle, `exports.answer = () => require("node:path").basename("/${answer}");`);

/** What a process gets that loads the bundle, as the command does. */
async function load(purpose?: string): Promise<string> {
  const [from, ...words] = [loader, bundle, ...(purpose === undefined ? [] : [purpose])].map((word) =>
    JSON.stringify(word),
  );
  const script = `console.log(require(${from}).loadCompiled(${words.join()}).answer())`;
  return (await execa(process.execPath, ["-e", script])).stdout;
}

const kept = async () => readdir(join(folder, ".cache"));

test("what was compiled is kept, once, for the next process", async () => {
  expect(await load()).toBe("1");
  const [name = "", ...more] = await kept();
  expect([name.startsWith(`main.cjs-any-${process.version}`), more]).toEqual([true, []]);
  const compiled = await readFile(join(folder, ".cache", name));
  expect(await load()).toBe("1");
  expect(await readFile(join(folder, ".cache", name))).toEqual(compiled);
});

test("what is kept for one purpose is not taken for another", async () => {
  for (const purpose of ["message", "staged", "message"]) expect(await load(purpose)).toBe("1");
  expect((await kept()).toSorted()).toEqual(
    ["message", "staged"].map((purpose) => `main.cjs-${purpose}-${process.version}-${process.arch}`),
  );
});

test("a bundle that was changed since is compiled anew, even one of the same length", async () => {
  await load();
  await write("2");
  await utimes(bundle, new Date(), new Date(Date.now() + 1000));
  expect(await load()).toBe("2");
});

test("what no V8 made is compiled anew, and mended", async () => {
  await load();
  const [name = ""] = await kept();
  const compiled = join(folder, ".cache", name);
  const length = (await readFile(compiled)).length;
  await writeFile(compiled, "nonsense");
  expect(await load()).toBe("1");
  expect((await readFile(compiled)).length).toBe(length);
});

test("where nothing can be kept it works as well", async () => {
  await writeFile(join(folder, ".cache"), "no folder");
  expect(await load()).toBe("1");
  await rm(join(folder, ".cache"));
  await chmod(folder, 0o555);
  expect(await load()).toBe("1");
  await chmod(folder, 0o755);
});

test("processes at the same time do not disturb each other", async () => {
  expect(await Promise.all(Array.from({ length: 4 }, () => load()))).toEqual(["1", "1", "1", "1"]);
  expect(await kept()).toHaveLength(1);
});
