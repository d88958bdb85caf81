import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findViolations } from "./findViolations.ts";
import { launchBrowser, visitSite } from "./visitSite.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** One page of each kind, and those that have something of their own. */
const kinds = [
  "",
  "readme.html",
  "choosing.html",
  "contributors.html",
  "agents.html",
  "faq.html",
  "playground.html",
  "ci.html",
  "action.html",
  "commands.html",
  "api.html",
  "bypasses.html",
  "rules/size-limit.html",
  "policies/qemu.html",
];

describe.each([
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 390 },
] as const)("in $colorScheme, at $width pixels", ({ colorScheme, width }) => {
  test.each(kinds)("the page %j is sound", async (path) => {
    await visitSite(
      browser,
      path,
      async ({ page, requests, problems }) => {
        expect(await page.locator("h1").count()).toBe(1);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        expect(await findViolations(page)).toEqual([]);
        await page.waitForLoadState("networkidle");
        expect(requests.filter((address) => !address.startsWith(inject("siteAddress")))).toEqual([]);
        expect(problems).toEqual([]);
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  });
});
