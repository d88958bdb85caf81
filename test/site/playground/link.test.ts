import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { isTrialLink, packTrial, unpackTrial } from "../../../site/playground/link.ts";
import { documentedExamples } from "./documentedExamples.ts";
import { trialOf } from "./trialOf.ts";

const linkTo = (value: unknown) => `#try=${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;
const damaged = "The link is damaged or not whole, so nothing was opened. Ask for it again.";
const message = { kind: "commit", policy: { preset: "qemu" }, message: "Größe: \u202e\u0000\ud83d\ude00" } as const;

test("a link brings back what was typed", async () => {
  const link = await packTrial(message);
  expect(link).toMatch(/^#try=[\w-]+$/u);
  expect(isTrialLink(link)).toBe(true);
  expect(isTrialLink("#the-rules")).toBe(false);
  expect(await unpackTrial(link)).toEqual(message);
});

test("a link holds all that an example can be made of", async () => {
  const rich = documentedExamples.filter(({ example }) => Object.keys(example).length > 5);
  expect(rich.length).toBeGreaterThan(20);
  for (const { example } of rich) {
    const trial = trialOf(example);
    expect(await unpackTrial(await packTrial(trial))).toEqual(trial);
  }
});

test("a link can name a shipped policy and nothing else", async () => {
  expect(isTrialLink("#policy=qemu")).toBe(true);
  expect(await unpackTrial("#policy=qemu")).toEqual({ kind: "commit", policy: { preset: "qemu" } });
  await expect(unpackTrial("#policy=%")).rejects.toThrow(damaged);
});

test("a link that is cut anywhere gives one line", async () => {
  const link = await packTrial(message);
  for (let end = "#try=".length; end < link.length; end += 1) {
    await expect(unpackTrial(link.slice(0, end))).rejects.toThrow(damaged);
  }
});

test.each([
  ["no base64", "#try=%%%"],
  ["no JSON", `#try=${deflateRawSync("{").toString("base64url")}`],
  ["no UTF-8", `#try=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`],
  ["something else", linkTo([1])],
  ["an unknown kind", linkTo({ ...message, kind: "tree" })],
  ["a text that is none", linkTo({ ...message, message: { toString: "x" } })],
  ["a policy that is none", linkTo({ ...message, policy: { preset: 1 } })],
])("a link with %s gives one line", async (_, link) => {
  await expect(unpackTrial(link)).rejects.toThrow(damaged);
});

test("what a link holds beside is left out", async () => {
  const hostile = JSON.parse('{"kind":"commit","policy":{"preset":"qemu"},"x":1,"__proto__":{"y":2}}') as unknown;
  expect(await unpackTrial(linkTo(hostile))).toEqual({ kind: "commit", policy: { preset: "qemu" } });
});

test("a small link that unpacks to gigabytes is not opened", async () => {
  const bomb = deflateRawSync(Buffer.alloc(8 * 1024 * 1024, " ")).toString("base64url");
  expect(bomb.length).toBeLessThan(100_000);
  await expect(unpackTrial(`#try=${bomb}`)).rejects.toThrow("The link holds more than 4 MB");
});

test("what is too long for a link is said so", async () => {
  const noise = Array.from({ length: 60_000 }, (_, index) => ((index * 7919) ** 2 % 65_521).toString(36)).join("");
  await expect(packTrial({ ...message, message: noise })).rejects.toThrow(/^Too long for a link: \d+ kB/u);
});
