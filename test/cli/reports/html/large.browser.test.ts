import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { growth, inProportion } from "../../../support/growth.ts";
import { largeHistory } from "./largeHistory.ts";
import { launchBrowser, withReport } from "./openReport.ts";
import { sampleFacts, writeReport } from "./sampleReport.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** How many elements a page of these commits has, before and after a search. */
async function elementsOf(html: string): Promise<readonly [before: number, after: number]> {
  let counted: readonly [number, number] = [0, 0];
  await withReport(browser, html, async ({ page, problems }) => {
    const count = () => page.locator("*").count();
    const before = await count();
    await page.getByRole("searchbox").fill("xhci leak 4");
    await expect.poll(() => page.getByRole("status").textContent(), { interval: 10 }).toMatch(/ of [\d,]+ commits$/);
    counted = [before, await count()];
    expect(problems).toEqual([]);
  });
  return counted;
}

test("100 000 commits are written in time in proportion, and their page is no heavier than that of 10 000", async () => {
  const commits = await largeHistory(100_000);
  const facts = await sampleFacts();
  const write = (some: typeof commits) => writeReport(some, facts);
  const first = (count: number) => commits.slice(0, count);
  expect(await growth(first, commits.length, write)).toBeLessThan(inProportion);
  const html = write(commits);
  expect(html.length).toBeLessThan(20e6);
  const [all, found] = await elementsOf(html);
  const [ofFew, foundOfFew] = await elementsOf(write(first(10_000)));
  expect(all).toBeLessThan(ofFew * 1.2);
  expect(found).toBeLessThan(foundOfFew * 1.2);
});
