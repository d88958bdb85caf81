import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visitSite } from "./visitSite.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(["", "ci.html", "rules/size-limit.html", "policies/qemu.html"])(
  "the page %j opens under any path, and asks no other host",
  async (path) => {
    await visitSite(browser, path, async ({ page, requests, problems }) => {
      await page.waitForLoadState("networkidle");
      expect(requests.filter((address) => !address.startsWith(inject("siteAddress")))).toEqual([]);
      expect(problems).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
    });
  },
);
