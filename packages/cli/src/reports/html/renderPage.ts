import { createHash } from "node:crypto";
import { shorten, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../reportParts/report.ts";
import { embedJson } from "./embedJson.ts";
import { markup } from "./markup.ts";
import type { Columns, PageData } from "./pageData.ts";
import { script, style } from "./pageAssets.ts";
import { renderCharts } from "./renderCharts.ts";
import { renderCommits } from "./renderCommits.ts";
import { renderNotes } from "./renderNotes.ts";
import { renderSummary, renderTop } from "./renderTop.ts";
import { sizeChart } from "./sizeChart.ts";
import type { SizeLimit } from "../../reportParts/sizeLimit.ts";
import { timeline } from "./timeline.ts";
import { webAddress } from "./webAddress.ts";

/**
 * The whole page, in pieces. All but the table of commits is there without its script; the data comes after it, so
 * that a browser paints before it has read them.
 */
export function renderPage(
  columns: Columns,
  summary: AuditSummary,
  facts: AuditFacts,
  limits: readonly SizeLimit[],
): string[] {
  const time = timeline(columns);
  const sizes = (limits.length > 0 ? limits : [undefined]).flatMap((limit) => sizeChart(columns, limit) ?? []);
  const address = columns.repositories.length > 1 ? undefined : webAddress(facts.commitAddress);
  const data: PageData = { commitAddress: address, timeline: time, sizeCharts: sizes, columns };
  const incomplete = summary.incomplete !== undefined;
  const top = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ai-disclosure ${facts.version}">
<title>${incomplete ? "INCOMPLETE: " : ""}${shorten(facts.scope)} · AI-disclosure audit</title>
<style>${{ html: style }}</style>
<script>${{ html: script }}</script>
</head>
<body${incomplete ? markup` class="incomplete-audit"` : ""}>
<a class="skip" href="#commits">Skip to the commits</a>
${renderTop(summary, facts)}
<main>
${renderSummary(summary, facts, new Set(columns.unchecked.commit).size)}
${renderCharts(columns, time, sizes)}
${renderCommits(columns)}
${renderNotes(columns, facts)}
</main>
<footer><p>Made by ai-disclosure ${facts.version}. This file is complete in itself: it asks nothing of any network.</p></footer>
`;
  return [top.html, `<script type="application/json" id="data">${embedJson(data)}</script>\n</body>\n</html>\n`];
}

/**
 * Nothing may be loaded, and only this script and this style sheet count.
 * @see https://www.w3.org/TR/CSP3/
 */
function contentSecurityPolicy(): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
