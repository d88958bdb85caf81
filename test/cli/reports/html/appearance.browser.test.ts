import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, withReport } from "./openReport.ts";
import { sampleHistory } from "./sampleHistory.ts";
import { sampleFacts, writeReport } from "./sampleReport.ts";

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = writeReport(await sampleHistory(400), await sampleFacts());
});
afterAll(() => browser?.close());

/** A computed style; as text, because tests know no browser's types. */
const style = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector("${selector}")).getPropertyValue("${property}")`);
const paper = (page: Page): Promise<string> => style(page, "body", "background-color");
const light = "rgb(247, 247, 245)";
const dark = "rgb(18, 21, 24)";

describe("the report's colours", () => {
  test("follow the system, and change with it", async () => {
    await withReport(browser, html, async ({ page }) => {
      expect(await paper(page)).toBe(light);
      const drawn = await page.locator("#time").screenshot();
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await paper(page)).toBe(dark);
      expect(await page.locator("#time").screenshot()).not.toEqual(drawn);
    });
  });

  test("are chosen by a switch with the keyboard, and kept", async () => {
    await withReport(browser, html, async ({ page }) => {
      await page.getByRole("radio", { name: "Auto" }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      expect(await page.getByRole("radio", { name: "Dark" }).isChecked()).toBe(true);
      expect(await paper(page)).toBe(dark);
      await page.reload();
      expect(await paper(page)).toBe(dark);
    });
  });

  test("are those of the charts as well, and no others, after each choice", async () => {
    await withReport(browser, html, async ({ page }) => {
      // The letters' edges vary from one drawing to the next.
      const draw = () =>
        page.evaluate(`[...document.querySelectorAll("canvas")].map((canvas) => {
          const counts = new Map();
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          for (let at = 0; at < data.length; at += 4) {
            const colour = data.slice(at, at + 4).join();
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
          return [...counts].filter(([, count]) => count > 300).map(([colour]) => colour).sort();
        })`);
      const lightly = await draw();
      await page.getByLabel("Dark").check({ force: true });
      const darkly = await draw();
      expect(darkly).not.toEqual(lightly);
      await page.reload();
      await page.waitForSelector("html[data-ready]");
      expect(await draw()).toEqual(darkly);
      await page.getByLabel("Light").check({ force: true });
      expect(await draw()).toEqual(lightly);
    });
  });

  test("are light on paper", async () => {
    await withReport(
      browser,
      html,
      async ({ page }) => {
        await page.emulateMedia({ media: "print" });
        expect(await paper(page)).toBe("rgb(255, 255, 255)");
        expect(await page.getByRole("search").isVisible()).toBe(false);
      },
      { colorScheme: "dark" },
    );
  });
});

describe("the report's layout", () => {
  test.each([320, 390, 768, 900, 1280, 1920])("has no sideways scrolling at %d pixels", async (width) => {
    await withReport(
      browser,
      html,
      async ({ page }) => {
        await page
          .getByRole("button", { name: /^Details of/ })
          .first()
          .click();
        const root = page.locator("html");
        expect(await root.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 } },
    );
  });

  test("shows all filters in two rows at 1280 pixels, and none of its own choices cut off", async () => {
    await withReport(browser, html, async ({ page }) => {
      const rows =
        "new Set([...document.querySelectorAll('.filters > *')].map((one) => one.offsetTop + one.offsetHeight))";
      expect(await page.evaluate(`${rows}.size`)).toBe(3);
      // The list of suggestions has no height.
      const cut = `[...document.querySelectorAll(".filters select")].filter((select) => {
        const wanted = document.body.appendChild(select.cloneNode(true));
        wanted.style.cssText = "width: auto; padding: 0 10px; font-size: 13.5px; border: 1px solid";
        const width = wanted.offsetWidth;
        wanted.remove();
        return width > select.offsetWidth;
      }).map(({ name }) => name)`;
      expect(await page.evaluate(cut)).toEqual([]);
    });
  });

  test("prints the first 200 commits of the view, and says so", async () => {
    await withReport(browser, html, async ({ page }) => {
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await page.locator("#commits tbody tr:not(.details)").count()).toBe(200);
      expect(await page.getByRole("status").textContent()).toBe("400 commits; 200 of them on paper");
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect(await page.locator("#commits tbody tr:not(.details)").count()).toBe(50);
      const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type ?\/Page\b/g);
      expect(pages?.length).toBeGreaterThan(3);
      expect(pages?.length).toBeLessThan(14);
    });
  });

  test("shows where the keyboard is", async () => {
    await withReport(browser, html, async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").innerText()).toBe("Skip to the commits");
      for (let step = 0; step < 4; step += 1) {
        expect(await style(page, ":focus", "outline-style")).not.toBe("none");
        await page.keyboard.press("Tab");
      }
    });
  });

  test("has a table of numbers behind each chart", async () => {
    await withReport(browser, html, async ({ page }) => {
      const figures = page.locator("figure");
      expect(await figures.count()).toBe(5);
      for (const figure of await figures.all()) {
        expect(await figure.locator("table tbody tr").count()).toBeGreaterThan(0);
        expect(await figure.locator("table th[scope=row]").count()).toBeGreaterThan(0);
        if (await figure.locator("canvas").count()) {
          expect(await figure.locator("[role=img]").getAttribute("aria-label")).toContain("The table below");
        }
      }
    });
  });
});
