import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright-core";
import { elementsOf } from "./elementsOf.ts";
import { launchBrowser, visitSite } from "./visitSite.ts";

/** In bytes, compressed: what a page loads before anybody does anything. */
const budget = 150_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("no page is heavier than its budget", async () => {
  const files = await readdir(inject("siteFolder"), { recursive: true });
  const pages = files.filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(120);
  const weights = await Promise.all(pages.map(async (page) => [page, await sizeOf(await partsOf(page))] as const));
  expect(weights.filter(([, weight]) => weight > budget)).toEqual([]);
});

test.each(["contributors.html", "readme.html"])("what %s names is what a browser loads", async (name) => {
  expect(await loadedBy(name)).toEqual((await partsOf(name)).toSorted());
});

test("no file is larger than the generator warns of", async () => {
  const files = await readdir(inject("siteFolder"), { recursive: true });
  const scripts = files.filter((file) => file.endsWith(".js"));
  const sizes = await Promise.all(
    scripts.map(async (name) => [name, (await readFile(join(inject("siteFolder"), name))).length] as const),
  );
  expect(sizes.filter(([, size]) => size > 500_000)).toEqual([]);
});

test("the playground loads no more than its budget before anybody types", async () => {
  expect(await sizeOf(await loadedBy("playground.html"))).toBeLessThanOrEqual(budget);
});

/** The files that a browser asks for until nothing more comes. */
async function loadedBy(name: string): Promise<string[]> {
  const loaded = new Set<string>();
  await visitSite(browser, name, async ({ page, requests }) => {
    await page.waitForLoadState("networkidle");
    for (const address of requests) loaded.add(address.slice(inject("siteAddress").length));
  });
  return [...loaded].toSorted();
}

/** In bytes, compressed as a static host does it. */
async function sizeOf(names: readonly string[]): Promise<number> {
  const files = await Promise.all(names.map((name) => readFile(join(inject("siteFolder"), name))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}

/** The page, and the files that it names for loading at once. */
async function partsOf(page: string): Promise<string[]> {
  const html = await readFile(join(inject("siteFolder"), page), "utf8");
  const named = elementsOf(html).flatMap(({ tag, attributes: { rel = "", href, src, loading } }) => {
    if (tag === "link" && /stylesheet|preload/u.test(rel)) return [href];
    return (tag === "script" || tag === "img") && loading !== "lazy" ? [src] : [];
  });
  const base = new URL(inject("siteAddress")).pathname;
  const own = named.filter((address) => address?.startsWith(base)).map((address) => address?.slice(base.length) ?? "");
  return [page, ...new Set(own)];
}
