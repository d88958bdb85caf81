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
  const source = join(import.meta.dirname, "../../bundling/loadCompiled.ts");
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
async function load(purpose?: string, flags: readonly string[] = []): Promise<string> {
  const [from, file] = [loader, bundle].map((word) => JSON.stringify(word));
  const words = [file, "require", ...(purpose === undefined ? [] : [JSON.stringify(purpose)])];
  const script = `console.log(require(${from}).loadCompiled(${words.join()}).answer())`;
  return (await execa(process.execPath, [...flags, "-e", script])).stdout;
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

test("what a further module calls is kept as well, once", async () => {
  const later = `exports.ran.push(7); return [${"String(process.pid), ".repeat(50)}].length;`;
  await writeFile(
    bundle,
    `exports.ran = [3]; exports.answer = (goesOn) => (goesOn ? goOn() : 1); function goOn() { ${later} }`,
  );
  const run = async (goesOn: boolean) => {
    const script = `require(${JSON.stringify(loader)}).loadCompiled(${JSON.stringify(bundle)}, require).answer(${goesOn})`;
    await execa(process.execPath, ["-e", script]);
    const [name = "", ...more] = await kept();
    expect(more).toEqual([]);
    return readFile(join(folder, ".cache", name));
  };
  const first = await run(false);
  expect(await run(false)).toEqual(first);
  const second = await run(true);
  expect(second.length).toBeGreaterThan(first.length + 500);
  expect(await run(false)).toEqual(second);
  expect(await run(true)).toEqual(second);
});

test("what is kept for one purpose is not taken for another", async () => {
  for (const purpose of ["message", "staged", "message"]) expect(await load(purpose)).toBe("1");
  expect((await kept()).toSorted()).toEqual(
    ["message", "staged"].map((purpose) => `main.cjs-${purpose}-${process.version}-${process.arch}`),
  );
});

test("a bundle of other contents is compiled anew, even one of the same length and of an older date", async () => {
  await load();
  const [name = ""] = await kept();
  const ofTheFirst = await readFile(join(folder, ".cache", name));
  await write("2");
  await utimes(bundle, 0, 0);
  expect(await load()).toBe("2");
  await writeFile(join(folder, ".cache", name), ofTheFirst);
  expect(await load()).toBe("2");
  expect(await readFile(join(folder, ".cache", name))).not.toEqual(ofTheFirst);
});

test("a damaged compiled form is never run, and is replaced", async () => {
  await load();
  const [name = ""] = await kept();
  const compiled = join(folder, ".cache", name);
  const sound = await readFile(compiled);
  const flipped = (at: number) => Buffer.from(sound).fill((sound[at] ?? 0) ^ 0x10, at, at + 1);
  const places = [0, 4, 7, 8, 23, 24, 28, 31, 32, Math.floor(sound.length / 2), sound.length - 1];
  const damaged = [
    ...places.map(flipped),
    ...[0, 7, 8, sound.length - 1].map((length) => sound.subarray(0, length)),
    Buffer.concat([sound, Buffer.from([0])]),
    Buffer.alloc(sound.length),
    Buffer.from("nonsense"),
  ];
  for (const [index, bytes] of damaged.entries()) {
    await writeFile(compiled, bytes);
    expect(await load(), `${index}`).toBe("1");
    expect((await readFile(compiled)).length, `${index}`).toBe(sound.length);
    expect(await readFile(compiled), `${index}`).not.toEqual(bytes);
  }
});

test("what another V8 made, or one with other flags, is not taken", async () => {
  expect(await load("any", ["--no-lazy"])).toBe("1");
  const [name = ""] = await kept();
  const before = await readFile(join(folder, ".cache", name));
  expect(await load("any")).toBe("1");
  expect(await readFile(join(folder, ".cache", name))).not.toEqual(before);
});

test("where nothing can be kept it works as well", async () => {
  await writeFile(join(folder, ".cache"), "no folder");
  expect(await load()).toBe("1");
  await rm(join(folder, ".cache"));
  await chmod(folder, 0o555);
  expect(await load()).toBe("1");
  await chmod(folder, 0o755);
});

test("processes at the same time do not disturb each other, whatever they find", async () => {
  const answers = () => Promise.all(Array.from({ length: 6 }, () => load()));
  expect(new Set(await answers())).toEqual(new Set(["1"]));
  const [name = "", ...more] = await kept();
  expect(more).toEqual([]);
  await writeFile(join(folder, ".cache", name), "nonsense");
  expect(new Set(await answers())).toEqual(new Set(["1"]));
  await write("2");
  expect(new Set(await answers())).toEqual(new Set(["2"]));
  expect(await kept()).toEqual([name]);
});

test("a text that was right is known to the next process of the same bundle, and no other text is", async () => {
  const ask = async (...texts: readonly string[]): Promise<boolean[]> => {
    const script = `const { known } = require(${JSON.stringify(loader)}).loadCompiled(${JSON.stringify(bundle)}, require);
      console.log(JSON.stringify(${JSON.stringify(texts)}.map((text) => known.has(text) || (known.add(text), false))));`;
    return JSON.parse((await execa(process.execPath, ["-e", script])).stdout) as boolean[];
  };
  await writeFile(bundle, "exports.known = knownTexts;");
  expect(await ask("a policy", "another ☃")).toEqual([false, false]);
  expect(await ask("a policy", "another ☃", "a policy ", "a polic")).toEqual([true, true, false, false]);
  const many = Array.from({ length: 60 }, (_, index) => `text ${index}`);
  expect(await ask(...many)).toEqual(many.map(() => false));
  expect((await kept()).length).toBeLessThanOrEqual(17);
  expect(await ask("text 59", "a policy")).toEqual([true, false]);
  for (const name of await kept())
    if (name.includes("-text-")) await writeFile(join(folder, ".cache", name), "text 59");
  expect(await ask("text 59")).toEqual([false]);
  await writeFile(bundle, "exports.known = knownTexts; ");
  expect(await ask("text 59")).toEqual([false]);
});
