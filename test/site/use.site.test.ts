import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findViolations } from "./findViolations.ts";
import { launchBrowser, visitSite } from "./visitSite.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const found = [
  ["lint", /comparing\.html#lint-/u],
  ["no ai", /policies\/no-ai\.html/u],
  ["no-ai", /policies\/no-ai\.html/u],
  ["qemu", /policies\/qemu\.html/u],
  ["sign-off", /rules\/sign-off\.html/u],
  ["size limit", /rules\/size-limit\.html/u],
  ["init", /commands\.html#init/u],
  ["pull request", /(?:ci|api)\.html#.*pull-request/u],
  ["jenkins", /ci\.html/u],
  ["faq", /faq\.html/u],
  ["uninstall", /set-ups\.html/u],
  ["agents.md", /agents\.html/u],
] as const;

describe("the website, used with the keyboard,", () => {
  test.each(["light", "dark"] as const)("finds a page by its words, in %s", async (colorScheme) => {
    await visitSite(
      browser,
      "ci.html",
      async ({ page, requests, problems }) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("searchbox").fill("newcomer");
        await page.getByRole("option").first().waitFor();
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press("Enter");
        await page.waitForURL(/rules\/newcomer-limit\.html/u);
        expect(requests.filter((address) => !address.startsWith(inject("siteAddress")))).toEqual([]);
        expect(problems).toEqual([]);
      },
      { colorScheme },
    );
  });

  test("finds the right page first", async () => {
    await visitSite(browser, "ci.html", async ({ page }) => {
      await page.keyboard.press("Control+k");
      for (const [words, path] of found) {
        await page.getByRole("searchbox").fill(words);
        const first = page.getByRole("option").first();
        await expect.poll(() => first.getAttribute("href"), { message: words }).toMatch(path);
      }
    });
  });

  test("goes to the text first", async () => {
    await visitSite(browser, "ci.html", async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").innerText()).toBe("Skip to content");
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#VPContent");
    });
  });

  test("opens its menu on a phone", async () => {
    await visitSite(
      browser,
      "policies/qemu.html",
      async ({ page }) => {
        await page.getByRole("button", { name: "Menu" }).focus();
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name: "Choose a policy" }).click();
        await page.getByRole("heading", { name: "Choose a policy", level: 1 }).waitFor();
      },
      { viewport: { width: 390, height: 800 } },
    );
  });

  test("keeps the colours that somebody chose", async () => {
    await visitSite(browser, "ci.html", async ({ page }) => {
      const dark = () => page.locator("html.dark").count();
      await page.getByRole("switch").first().press("Enter");
      expect(await dark()).toBe(1);
      await page.reload();
      expect(await dark()).toBe(1);
    });
  });
});

describe("the website", () => {
  test("tells the licences of what it contains", async () => {
    await visitSite(browser, "", async ({ page }) => {
      await page.getByRole("link", { name: "Licences of what this website contains" }).click();
      const text = await page.locator("pre").innerText();
      const told = [...text.matchAll(/^(\S+) \d\S+ \((?:MIT|MIT-0|ISC)\)$/gmu)].map(([, name]) => name);
      for (const name of ["vue", "minisearch", "@codemirror/view", "@lezer/json", "postal-mime", "valibot", "yaml"])
        expect(told).toContain(name);
    });
  });

  test("runs no script that its pages did not bring", async () => {
    await visitSite(browser, "", async ({ page, problems }) => {
      const ran = await page.evaluate(`(() => {
        const script = document.createElement("script");
        script.textContent = "window.canary = true";
        document.head.append(script);
        document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="window.canary = true">');
        return new Promise((done) => setTimeout(() => done(window.canary === true), 200));
      })()`);
      expect(ran).toBe(false);
      expect(problems.join("\n")).toContain("Content Security Policy");
    });
  });

  test("works in a browser that stores nothing", async () => {
    await visitSite(
      browser,
      "ci.html",
      async ({ page }) => {
        await page.getByRole("link", { name: "Choose a policy" }).click();
        await page.getByRole("heading", { name: "Choose a policy", level: 1 }).waitFor();
      },
      { storage: "none" },
    );
  });

  test("can be read without scripts", async () => {
    await visitSite(
      browser,
      "ci.html",
      async ({ page }) => {
        expect(await page.locator("h1").innerText()).toContain("Check in CI");
        await page.getByRole("link", { name: "the action" }).click();
        expect(await page.locator("h1").innerText()).toContain("The GitHub Action");
      },
      { javaScriptEnabled: false },
    );
  });

  test("says that a page does not exist", async () => {
    await visitSite(browser, "404.html", async ({ page }) => {
      expect(await page.locator("main h1").innerText()).toBe("This page does not exist");
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole("link", { name: "the first page" }).click();
      await page.getByRole("link", { name: "I maintain a project" }).waitFor();
    });
  });
});
