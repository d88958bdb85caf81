import { shorten, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../../reportParts/report.ts";
import { markup } from "./markup.ts";
import { withoutPolicy, type PageCommit, type PageData } from "./pageData.ts";
import { packCommits } from "./packCommits.ts";
import { script } from "./pageAssets.ts";
import { renderCharts } from "./renderCharts.ts";
import { renderCommits } from "./renderCommits.ts";
import { renderHead } from "./renderHead.ts";
import { renderNotes } from "./renderNotes.ts";
import { renderSummary, renderTop } from "./renderTop.ts";
import { sizeChart } from "./sizeChart.ts";
import { timeline } from "./timeline.ts";
import { webAddress } from "./webAddress.ts";

/**
 * The whole page, in pieces. All but the table of commits is there without its script; the data comes after it, so
 * that a browser paints before it has read them.
 */
export function renderPage(commits: readonly PageCommit[], summary: AuditSummary, facts: AuditFacts): string[] {
  const limits = facts.policies[0]?.limits ?? [];
  const policies = distinct([withoutPolicy, ...commits.map(({ policy }) => policy)]);
  const repositories = distinct(commits.map(({ repository }) => repository)).filter((name) => name !== "");
  const data: PageData = {
    commitAddress: repositories.length > 1 ? undefined : webAddress(facts.commitAddress),
    timeline: timeline(commits),
    sizeCharts: (limits.length > 0 ? limits : [undefined]).flatMap((limit) => sizeChart(commits, limit) ?? []),
    commits,
    policies,
    repositories,
  };
  const incomplete = summary.incomplete !== undefined;
  const top = markup`${renderHead(shorten(facts.scope), "AI-disclosure audit", facts.version, incomplete, script)}
<a class="skip" href="#commits">Skip to the commits</a>
${renderTop(summary, facts)}
<main>
${renderSummary(summary, facts, commits.filter(({ unchecked }) => unchecked.length > 0).length)}
${renderCharts(data)}
${renderCommits(data)}
${renderNotes(commits, facts)}
</main>
<footer><p>Made by ai-disclosure ${facts.version}. This file is complete in itself: it asks nothing of any network.</p></footer>
`;
  return [
    top.html,
    `<script type="application/json" id="data">${embedJson({ ...data, commits: packCommits(commits) })}</script>\n</body>\n</html>\n`,
  ];
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

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
