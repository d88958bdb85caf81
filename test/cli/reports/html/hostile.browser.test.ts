import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, withReport } from "./openReport.ts";
import { sampleHistory, summaryOf } from "./sampleHistory.ts";
import { sampleFacts, writeReport } from "./sampleReport.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const run = "<script>window.hacked=1</script>";
const shapes: readonly string[] = [
  `</script>${run}`,
  `</SCRIPT\n>${run}`,
  `<!--<script>${run}`,
  `--> ]]> ${run}`,
  `<img src=x onerror="window.hacked=1">`,
  `"><svg/onload=window.hacked=1>`,
  `' onmouseover='window.hacked=1`,
  `</title></style>${run}`,
  "&lt;b&gt; &amp;amp; &#60;",
  "line \u2028 and \u2029 paragraph",
  "right \u202e to left",
  "escape \u001b[31m red \u0000 nul",
  "half a pair \ud800",
  "__proto__",
  "constructor",
  "x".repeat(100_000),
  "",
];

const speaker = (text: string) => ({ policy: text, title: text, globs: [text], url: text });

const hostile = (commit: AuditedCommit, text: string): AuditedCommit => ({
  ...commit,
  subject: text,
  author: { name: text, email: text },
  policy: { name: text, title: text, url: `javascript:window.hacked=1//${text}` },
  evidence: [
    { grade: "declared", kind: "disclosure", where: { line: 1 } },
    { grade: "strong", kind: "trailer", tool: text, where: { line: 1 } },
  ],
  disclosures: [
    { key: text, value: text, uses: [{ name: text, note: text }], line: 1, origin: "trailer", negative: false },
  ],
  sizes: Object.fromEntries([[text, { files: 1, added: 1, deleted: 1, modified: 1 }]]),
  findings: [{ rule: text, severity: "error", message: text, details: [text], fix: text, by: speaker(text) }],
  waived: [{ rule: text, severity: "error", message: text, waivedBy: text }],
  unchecked: [{ code: "files-unknown", text, rules: [text], where: { field: text } }],
});

test("hostile texts stay texts, wherever they stand", async () => {
  const history = await sampleHistory(shapes.length);
  const commits = history.map((commit, index) => hostile(commit, shapes[index] ?? ""));
  const facts = await sampleFacts({
    scope: `</title>${run}`,
    judgedBy: `</dd>${run}`,
    commitAddress: "javascript:window.hacked=1//{hash}",
    policies: [
      { name: run, title: `</script>${run}`, url: "javascript:window.hacked=1", attest: [`<li>${run}`], limits: [] },
    ],
    version: `0"><script>window.hacked=1</script>`,
    time: `"${run}`,
  });
  const html = writeReport(commits, facts, { ...summaryOf(history), incomplete: `</section>${run}` });
  expect(html.match(/<script[ >]/g)).toHaveLength(2);
  expect(html).not.toMatch(/[\u2028\u2029\u202e\u001b\0]/u);
  await withReport(browser, html, async ({ page, problems, requests }) => {
    for (const opener of await page.getByRole("button", { name: /^Details of/ }).all()) await opener.click();
    const shown = await page.locator("#commits tbody tr:not(.details) th").allTextContents();
    expect(shown).toHaveLength(shapes.length);
    for (const shape of shapes.slice(0, 9)) expect(shown).toContain(shape.replace("\n", "\\u{a}"));
    expect(shown).toContain("right \\u{202e} to left");
    expect(shown).toContain("(no subject)");
    for (const rule of await page.getByRole("search").getByLabel("Rule").locator("option").all()) {
      await page
        .getByRole("search")
        .getByLabel("Rule")
        .selectOption((await rule.getAttribute("value")) ?? "");
    }
    const links = await page.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(links.filter((href) => !href.startsWith("#"))).toEqual([]);
    expect(await page.locator("img, svg[onload], iframe, object").count()).toBe(0);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

test("a fragment of an address asks only what it may", async () => {
  const html = writeReport(await sampleHistory(20), await sampleFacts());
  const fragment = "#sort=__proto__&order=sideways&use=%3Cscript%3E&rule=toString&policy=x&from=never";
  await withReport(
    browser,
    html,
    async ({ page, problems }) => {
      expect(await page.getByRole("status").textContent()).toBe("0 of 20 commits");
      expect(problems).toEqual([]);
    },
    { fragment },
  );
});
