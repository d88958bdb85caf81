import { useOf, type AuditedCommit } from "@ai-disclosure/core/internal";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, withReport } from "./openReport.ts";
import { sampleHistory } from "./sampleHistory.ts";
import { sampleFacts, writeReport } from "./sampleReport.ts";

let browser: Browser;
let commits: AuditedCommit[];
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  commits = await sampleHistory(600);
  html = writeReport(commits, await sampleFacts());
});
afterAll(() => browser?.close());

const count = (test: (commit: AuditedCommit) => boolean): string => `${commits.filter(test).length} of 600 commits`;
const subjects = (page: Page): Promise<string[]> => page.locator("#commits tbody th").allInnerTexts();
const status = (page: Page) => expect.poll(() => page.getByRole("status").textContent());

describe("the table of commits", () => {
  test("is a table to assistive technology, also in the narrow layout", async () => {
    for (const width of [1280, 360]) {
      await withReport(
        browser,
        html,
        async ({ page }) => {
          const table = page.locator("#commits").getByRole("table");
          expect(await table.getByRole("rowheader").count()).toBe(50);
          expect(await table.locator("[role=columnheader][aria-sort]").count()).toBe(6);
          expect(await table.locator("[aria-sort=descending]").innerText()).toContain("Date");
          expect(await page.getByRole("status").getAttribute("aria-live")).toBe("polite");
        },
        { viewport: { width, height: 800 } },
      );
    }
  });

  test("is searched by several words", async () => {
    await withReport(browser, html, async ({ page }) => {
      await page.getByRole("searchbox").fill("RESET migration");
      await status(page).toBe(count(({ subject }) => /^migration.*reset/.test(subject)));
      await page.getByRole("searchbox").fill(commits[7]?.hash.slice(0, 12) ?? "");
      await status(page).toBe("1 of 600 commits");
      await page.getByRole("searchbox").fill("nothing has these words");
      await status(page).toBe("0 of 600 commits");
      await page.getByRole("button", { name: "Clear" }).click();
      await status(page).toBe("600 commits");
    });
  });

  test("is filtered by use, purpose, rule, severity, author and dates", async () => {
    await withReport(browser, html, async ({ page }) => {
      const form = page.getByRole("search");
      const clear = () => form.getByRole("button", { name: "Clear" }).click();
      await form.getByLabel("AI use").selectOption("detected");
      await status(page).toBe(count((commit) => useOf(commit) === "detected"));
      await clear();
      await form.getByLabel("Used for").selectOption("tests");
      await status(page).toBe(
        count(({ disclosures }) => disclosures.some(({ uses }) => uses.some(({ name }) => name === "tests"))),
      );
      await clear();
      await form.getByLabel("Rule").selectOption("trailer-forbidden");
      await status(page).toBe(count(({ findings }) => findings.some(({ rule }) => rule === "trailer-forbidden")));
      await form.getByLabel("Severity").selectOption("waived");
      await status(page).toBe("0 of 600 commits");
      await clear();
      await form.getByLabel("Severity").selectOption("warning");
      await status(page).toBe(count(({ findings }) => findings.some(({ severity }) => severity === "warning")));
      await clear();
      await form.getByLabel("Author").fill("claude.dupont@");
      await status(page).toBe(count(({ author }) => author.name === "Claude Dupont"));
      await form.getByLabel("From").fill("2025-01-01");
      await form.getByLabel("To", { exact: true }).fill("2025-12-31");
      await status(page).toBe(count(({ author, date }) => author.name === "Claude Dupont" && date.startsWith("2025")));
    });
  });

  test("is sorted by its heads, with the keyboard", async () => {
    await withReport(browser, html, async ({ page }) => {
      const head = page.getByRole("columnheader", { name: "Subject" });
      await head.getByRole("button").focus();
      await page.keyboard.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      const shown = await subjects(page);
      expect(shown).toEqual(
        commits
          .map(({ subject }) => subject)
          .toSorted()
          .slice(0, 50),
      );
      await page.keyboard.press("Space");
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      expect((await subjects(page))[0]).toBe(
        commits
          .map(({ subject }) => subject)
          .toSorted()
          .at(-1),
      );
      await page.getByRole("columnheader", { name: "Lines" }).getByRole("button").click();
      const lines = (await page.locator("#commits tbody .lines").allInnerTexts()).map((text) =>
        Number(text.replace(",", "")),
      );
      expect(lines).toEqual(lines.toSorted((one, other) => other - one));
    });
  });

  test("is turned page by page, with the keyboard", async () => {
    await withReport(browser, html, async ({ page }) => {
      const pages = page.getByRole("navigation", { name: "Pages of commits" });
      await pages.getByRole("button", { name: "Next page" }).focus();
      await page.keyboard.press("Enter");
      expect(await subjects(page)).toEqual(commits.slice(50, 100).map(({ subject }) => subject));
      await pages.getByRole("textbox", { name: "Page" }).fill("12");
      await page.keyboard.press("Enter");
      expect(await subjects(page)).toEqual(commits.slice(550).map(({ subject }) => subject));
      expect(await pages.getByRole("button", { name: "Next page" }).getAttribute("aria-disabled")).toBe("true");
    });
  });

  test("opens a commit's findings with what to type", async () => {
    await withReport(
      browser,
      html,
      async ({ page }) => {
        const opener = page.getByRole("button", { name: /^Details of/ }).first();
        await opener.focus();
        await page.keyboard.press("Enter");
        expect(await opener.getAttribute("aria-expanded")).toBe("true");
        const details = await page.locator(".details:not([hidden])").innerText();
        expect(details).toContain("ai/trailer-forbidden");
        expect(details).toMatch(/fix: (AI-used-for: (code|tests|docs)|delete line \d)/);
      },
      { fragment: "#rule=trailer-forbidden" },
    );
  });

  test("tells which policy for some of the files says so, and what all commits together were not checked for", async () => {
    const [first] = commits;
    if (!first) throw new Error("no commits");
    const by = { policy: "crypto/policy.json", title: "Crypto", globs: ["crypto/**"] };
    const closed = {
      ...first,
      findings: [{ rule: "off-limits", severity: "error" as const, message: "Crypto declines it", by }],
      unchecked: [
        {
          code: "series-unknown" as const,
          text: "the commits together, because a shard contains only some of them: range-size",
        },
      ],
    };
    await withReport(browser, writeReport([closed], await sampleFacts()), async ({ page }) => {
      await page.getByRole("button", { name: /^Details of/ }).click();
      const details = await page.locator(".details:not([hidden])").innerText();
      expect(details).toContain("by: Crypto's policy for crypto/** (crypto/policy.json)");
      const notes = await page.locator(".notes").innerText();
      expect(notes).toMatch(/the commits together, because a shard contains only some of them: range-size$/m);
    });
  });

  test("links each commit to its page", async () => {
    await withReport(browser, html, async ({ page }) => {
      const link = page.locator("#commits tbody .hash a").first();
      expect(await link.getAttribute("href")).toBe(`https://gitlab.example.org/qemu/-/commit/${commits[0]?.hash}`);
    });
    const { commitAddress: _, ...facts } = await sampleFacts();
    await withReport(browser, writeReport(commits.slice(0, 3), facts), async ({ page }) => {
      expect(await page.locator("#commits tbody a").count()).toBe(0);
    });
  });
});

describe("the view", () => {
  test("stands in the address, and numbers lead to it", async () => {
    await withReport(browser, html, async ({ page }) => {
      await page.getByRole("link", { name: "trailer-forbidden" }).click();
      await status(page).toBe(count(({ findings }) => findings.some(({ rule }) => rule === "trailer-forbidden")));
      await page.getByRole("searchbox").fill("xhci");
      await expect.poll(() => page.url()).toContain("#q=xhci&rule=trailer-forbidden");
      const before = await page.getByRole("status").textContent();
      await page.reload();
      await page.waitForSelector("html[data-ready]");
      await status(page).toBe(before);
      expect(await page.getByRole("search").getByLabel("Rule").inputValue()).toBe("trailer-forbidden");
      await page.goBack();
      await status(page).toBe("600 commits");
    });
  });

  test("is a stretch of time that is drawn over", async () => {
    await withReport(browser, html, async ({ page }) => {
      const chart = page.locator("#time .u-over").first();
      const box = await chart.boundingBox();
      if (!box) throw new Error("no chart");
      await chart.scrollIntoViewIfNeeded();
      await page.mouse.move(box.x + box.width * 0.5, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.75, box.y + 40, { steps: 4 });
      await page.mouse.up();
      await status(page).toMatch(/^1[0-9]{2} of 600 commits$/);
      expect(await page.getByRole("search").getByLabel("From", { exact: true }).inputValue()).toMatch(/^2025-0[23]-/);
      expect(await page.getByRole("search").getByLabel("To", { exact: true }).inputValue()).toMatch(
        /^202[56]-\d\d-\d\d$/,
      );
    });
  });
});
