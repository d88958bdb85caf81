import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { TrailerOptions } from "../../../packages/core/src/message/findTrailers.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";
import { composeMessage } from "./composeMessage.ts";
import { createRandom } from "./createRandom.ts";
import { hasTrailerBlock, interpretTrailers, logTrailers } from "./gitTrailers.ts";

type Encoding = "utf8" | "latin1";

const compose = (seed: number, count: number, unicode: boolean): string[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => composeMessage(random, unicode));
};

/** Our trailers as git would print them, with the first separator. */
const print = (text: string, options?: TrailerOptions): string => {
  const separator = options?.separators?.[0] ?? ":";
  return parseMessage(text, options)
    .trailers.map(({ key, value }) => `${key}${separator} ${value}\n`)
    .join("");
};

const cut = "subject\n\nA: b\n\nConflicts:";
let readOfCut = "";
beforeEach(async () => {
  readOfCut = (await interpretTrailers([Buffer.from(cut)])).toString();
});

/**
 * Later gits (2.47) complete a last line in `interpret-trailers`, so that it passes over a cut `Conflicts:`; what they
 * tell of a commit is still what the earlier ones (2.39) tell everywhere, and what we do.
 */
const completed = (text: string): string => (readOfCut === "A: b\n" && !text.endsWith("\n") ? `${text}\n` : text);

const disagreements = (texts: string[], printed: Buffer[], encoding: Encoding, options?: TrailerOptions) =>
  texts
    .map((text, index) => ({ text, git: printed[index]!.toString(encoding), ours: print(text, options) }))
    .filter(({ git, ours }) => git !== ours);

const encode = (texts: string[], encoding: Encoding) => texts.map((text) => Buffer.from(text, encoding));

test("a list of conflicts without a line end is read as git log reads it", async () => {
  expect((await logTrailers([Buffer.from(cut)])).toString()).toBe("Conflicts: \n");
  expect(["A: b\n", "Conflicts: \n"]).toContain(readOfCut);
  expect(print(cut)).toBe("Conflicts: \n");
  expect(print(`${cut}\n`)).toBe("A: b\n");
});

test.for<[Encoding, number]>([
  ["utf8", 1],
  ["latin1", 2],
])("1000 messages in %s agree with git interpret-trailers", async ([encoding, seed]) => {
  const texts = compose(seed, 1000, encoding === "utf8").map(completed);
  const printed = await interpretTrailers(encode(texts, encoding));
  expect(printed.filter((trailers) => trailers.length > 0).length).toBeGreaterThan(200);
  expect(disagreements(texts, printed, encoding)).toEqual([]);
});

test.for<[Encoding, number]>([
  ["utf8", 3],
  ["latin1", 4],
])("10000 messages in %s agree with git log", async ([encoding, seed]) => {
  const texts = compose(seed, 10_000, encoding === "utf8").map((text) => text.replace(/^(?:[ \t\r]*\n)+/, ""));
  const printed = await logTrailers(encode(texts, encoding));
  expect(printed.length).toBe(texts.length);
  expect(disagreements(texts, printed, encoding)).toEqual([]);
});

test.for([":=", "=:", "=", "#:", ":-", ": ", "e:"])(
  "trailer.separators %j is read as git reads it",
  async (separators) => {
    const texts = compose(5, 120, false).map(completed);
    const printed = await interpretTrailers(encode(texts, "latin1"), `trailer.separators=${separators}`);
    expect(printed.some((trailers) => trailers.length > 0)).toBe(true);
    expect(disagreements(texts, printed, "latin1", { separators })).toEqual([]);
  },
);

test("there is a trailer block where git adds a trailer without a blank line", async () => {
  const texts = compose(8, 500, false)
    .filter((text) => !text.includes("#") && text.trim() !== "")
    .map((text) => `${text.trimEnd()}\n`);
  const seen = await hasTrailerBlock(encode(texts, "latin1"));
  expect(seen).toContain(true);
  expect(texts.filter((text, index) => (parseMessage(text).trailerBlock !== undefined) !== seen[index])).toEqual([]);
});

test("core.commentChar is read as git reads it", async () => {
  const texts = compose(6, 300, false).map((text) => completed(text.replaceAll("#", ";")));
  const printed = await interpretTrailers(encode(texts, "latin1"), "core.commentChar=;");
  expect(disagreements(texts, printed, "latin1", { commentString: ";" })).toEqual([]);
});

test("a configured trailer counts as one that git writes", async () => {
  const lines = [
    "sig: a",
    "Sign: b",
    "signed-off-by: c",
    "sign : d",
    "s: e",
    "fixes: f",
    "Fixe: g",
    "x: h",
    "p",
    "p",
    " c",
    "",
  ];
  const random = createRandom(7);
  const texts = Array.from({ length: 300 }, () => {
    const picked = Array.from({ length: 1 + random(8) }, () => lines[random(lines.length)]!);
    return `subject\n\n${picked.join("\n")}\n`;
  });
  const settings = ["trailer.sign.key=Signed-off-by: ", "trailer.fixes.ifExists=add"];
  const printed = await interpretTrailers(encode(texts, "utf8"), ...settings);
  // Git prints the configured key; a commit stores the written one, and so do we.
  const asGit = (text: string) =>
    print(text, { keys: ["sign", "Signed-off-by: ", "fixes"] }).replace(/^s(?:ig.*?)?(?=: )/gim, "Signed-off-by");
  expect(texts.filter((text, index) => asGit(text) !== printed[index]!.toString())).toEqual([]);
});

test("messages of real projects agree with git", async () => {
  const folder = resolve(import.meta.dirname, "../../../../shared/messages");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".message")) : [];
  const messages = names.map((name) => readFileSync(join(folder, name)));
  const recorded = names.map((name) => readFileSync(join(folder, name.replace(/message$/, "trailers"))));
  const extra = [Buffer.from("fix: a\n\nSigned-off-by: J\u00f6 <j@example.org>\n")];
  const live = await interpretTrailers([...messages, ...extra]);
  const texts = [...messages, ...extra].map((message) => message.toString("latin1"));
  expect(disagreements(texts, live, "latin1")).toEqual([]);
  expect(disagreements(texts.slice(0, names.length), recorded, "latin1")).toEqual([]);
});
