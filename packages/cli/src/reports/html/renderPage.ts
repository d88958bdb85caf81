import { shorten, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../reportParts/report.ts";
import { markup } from "./markup.ts";
import type { Columns, PageData } from "./pageData.ts";
import { script } from "./pageAssets.ts";
import { renderCharts } from "./renderCharts.ts";
import { renderCommits } from "./renderCommits.ts";
import { renderHead } from "./renderHead.ts";
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
  const top = markup`${renderHead(shorten(facts.scope), "AI-disclosure audit", facts.version, incomplete, script)}
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
 * JSON for a `<script type="application/json">`. The element's text ends at `</script`, and `<!--` changes how it is
 * read, so no `<` is left; no page may hold U+FFFE and U+FFFF, and a CI log obeys `##[`. `JSON.stringify` writes lone
 * surrogates as escapes by itself.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function embedJson(data: unknown): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return json.includes("##") ? json.replaceAll("##", String.raw`#\u0023`) : json;
}
