import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, withReport } from "./openReport.ts";
import { sampleHistory, summaryOf } from "./sampleHistory.ts";
import { sampleFacts, writeReport } from "./sampleReport.ts";

let browser: Browser;
let html: string;

beforeAll(async () => {
  browser = await launchBrowser();
  html = writeReport(await sampleHistory(400), await sampleFacts());
});
afterAll(() => browser?.close());

describe("the report's file", () => {
  test("opens from a disk without a request, a violation or an error", async () => {
    await withReport(browser, html, async ({ page, requests, problems, address }) => {
      await expect.poll(() => page.locator("canvas").count()).toBe(3);
      expect(problems).toEqual([]);
      expect(requests).toEqual([address]);
    });
  });

  test("allows its own script and style sheet only", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy?.replaceAll("&#39;", "'").replaceAll(/sha256-[^']{44}/g, "sha256")).toBe(
      "default-src 'none'; script-src 'sha256'; style-src 'sha256'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
    expect(html).not.toMatch(/\bstyle="/);
    expect(html).not.toMatch(/\bon[a-z]+="/);
    expect(html).not.toMatch(/[^.\w]eval\(|new Function/);
    expect(html.match(/<script[ >]/g)).toHaveLength(2);
  });

  test("opens under the strictest policy of a server", async () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";
    const server = createServer((_request, response) => {
      response.writeHead(200, {
        "content-type": "text/html",
        "content-security-policy": `${policy}; sandbox allow-scripts`,
      });
      response.end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const page = await browser.newPage();
    try {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForSelector("html[data-ready]");
      await page.getByLabel("Dark").check({ force: true });
      await page.getByRole("search").getByLabel("Severity").selectOption("any");
      await expect.poll(() => page.getByRole("status").textContent()).toMatch(/ of 400 commits$/);
      expect(problems).toEqual([]);
    } finally {
      await page.close();
      server.close();
    }
  });

  test("tells everything but the table of commits without its script", async () => {
    await withReport(
      browser,
      html,
      async ({ page }) => {
        const text = await page.locator("main").innerText();
        expect(text).toContain("without declared or detected AI use");
        expect(text).toContain("Findings by rule");
        expect(text).toContain("needs this page’s own script");
        expect(await page.locator("#time table tbody tr").count()).toBeGreaterThan(12);
      },
      { javaScriptEnabled: false },
    );
  });

  test("keeps uPlot's licence", () => {
    expect(html).toContain("Copyright (c) 2022 Leon Sorokin");
    expect(html).toContain("Permission is hereby granted, free of charge");
  });
});

describe("what the report says of itself", () => {
  test("names policy, source, scope, date, attestations and what was not checked", async () => {
    const [first, ...rest] = await sampleHistory(20);
    if (!first) throw new Error("no commits");
    const text = "rules that need the changed files (unavailable here): size-limit";
    const unmeasured = { code: "files-unknown" as const, text };
    const commits = [{ ...first, unchecked: [unmeasured] }, ...rest];
    await withReport(browser, writeReport(commits, await sampleFacts()), async ({ page }) => {
      expect(await page.title()).toBe("v8.1.0..main · AI-disclosure audit");
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("v8.1.0..main");
      const top = page.locator(".top");
      expect(await top.innerText()).toContain("2026-09-19 09:30 UTC");
      expect(await top.getByRole("link", { name: "QEMU" }).getAttribute("href")).toMatch(/^https:\/\/patchew\.org\//);
      const notes = await page.locator(".notes").innerText();
      expect(notes).toContain("You understand the whole patch");
      expect(notes).toContain("rules that need the changed files (unavailable here): size-limit (1 commit)");
    });
  });

  test("never says that there is no AI", () => {
    expect(html.replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/\bno AI\b|without AI\b|AI-free/i);
  });

  test("marks an incomplete audit at the top, in the title and on paper", async () => {
    const commits = await sampleHistory(30);
    const summary = { ...summaryOf(commits), incomplete: "git stopped: <blob> is missing" };
    await withReport(browser, writeReport(commits, await sampleFacts(), summary), async ({ page }) => {
      expect(await page.title()).toMatch(/^INCOMPLETE: /);
      const alert = page.getByRole("alert");
      expect(await alert.innerText()).toContain("git stopped: <blob> is missing");
      expect(await alert.innerText()).toContain("Only the 30 commits below were judged");
      expect((await alert.boundingBox())?.y).toBeLessThan(200);
    });
    await withReport(browser, html, async ({ page }) => {
      expect(await page.getByRole("alert").count()).toBe(0);
    });
  });

  test("has a page for an audit of nothing", async () => {
    await withReport(browser, writeReport([], await sampleFacts({ policies: [] })), async ({ page, problems }) => {
      expect(await page.getByRole("status").textContent()).toBe("0 commits");
      expect(problems).toEqual([]);
    });
  });
});
