import { labelOf } from "./timeline.ts";
import { amount, amountOf } from "../../reportParts/amount.ts";
import { barTable } from "./barTable.ts";
import { markup, type Markup } from "./markup.ts";
import { uses, type PageCommit, type PageData, type SizeChart, type Timeline } from "./pageData.ts";
import { countCategories, countMarks, countPurposes, countRules } from "./countRows.ts";

/** The charts: each is drawn by the page's script above a table of the same numbers. */
export function renderCharts({ commits, timeline, sizeCharts }: PageData): Markup {
  const limit = limitName(commits);
  return markup`<section class="charts" aria-label="Charts">
${renderTimeline(timeline)}
${renderRules(commits)}
${renderPurposes(commits)}
${sizeCharts.length > 0 ? sizeCharts.map((chart, index) => renderSizes(chart, index, limit)) : markup`<figure class="card"><figcaption><h2>Sizes</h2></figcaption><p class="empty">No AI-disclosed change was measured: no rule asked for it, and --stats was not given.</p></figure>`}
${renderCategories(commits)}
</section>`;
}

const names = {
  disclosed: "disclosed",
  detected: "detected",
  suspected: "suspected",
  silent: "without declared or detected AI use",
};

function renderTimeline(time: Timeline): Markup {
  const shown = uses.filter((use) => use !== "suspected" || time.counts.suspected.some((count) => count > 0));
  const rows = time.labels.map(
    (label, index) =>
      markup`<tr><th scope="row">${label}</th>${shown.map((use) => markup`<td>${amount(time.counts[use][index] ?? 0)}</td>`)}</tr>`,
  );
  const since = time.policies
    .filter(({ since: seconds }) => seconds >= (time.starts[1] ?? Infinity))
    .map(
      ({ title, since: seconds }) => markup`<span><i class="dash"></i>${title} from ${labelOf(seconds, "day")}</span>`,
    );
  return markup`<figure class="card wide" id="time">
<figcaption><h2>Commits over time</h2><p class="legend">${shown.map(
    (use) => markup`<span><i class="swatch back-${use}"></i>${names[use]}</span>`,
  )}${since}</p></figcaption>
<div class="drawing" role="img" aria-label="Two bar charts of commits by ${time.unit}: with declared or detected AI use, and without. The table below has the numbers."></div>
<p class="readout" aria-hidden="true">Draw over a stretch of time to list its commits.</p>
<details><summary>Numbers by ${time.unit}</summary><div class="scroll" tabindex="0" role="region" aria-label="Numbers by ${time.unit}"><table class="plain">
<thead><tr><th scope="col">${time.unit}</th>${shown.map((use) => markup`<th scope="col">${names[use]}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></details>
</figure>`;
}

function renderRules(commits: readonly PageCommit[]): Markup {
  const columns = [
    { name: "errors", colour: "error" },
    { name: "warnings", colour: "warning" },
    { name: "waived", colour: "waived" },
  ] as const;
  const title = "Findings by rule";
  return figure(title, barTable(title, "rule", columns, countRules(commits)), "No rule found anything.");
}

/** What AI was used for; where the policy has no such vocabulary, the tools that left marks. */
function renderPurposes(commits: readonly PageCommit[]): Markup {
  const columns = [{ name: "commits", colour: "disclosed" }] as const;
  const named = barTable("Disclosed uses", "use", columns, countPurposes(commits));
  if (named) return figure("What AI was used for", named, "");
  const marks = barTable("Tools by their marks", "tool", columns, countMarks(commits));
  return figure("Tools that left marks", marks, "No disclosure names a use.");
}

function renderCategories(commits: readonly PageCommit[]): Markup {
  const caption = "Categories of files in AI-disclosed commits";
  const columns = [{ name: "commits", colour: "disclosed" }, { name: "lines" }] as const;
  const table = barTable(caption, "category", columns, countCategories(commits));
  return figure("Files in AI-disclosed commits", table, "No AI-disclosed change was measured.");
}

function figure(title: string, content: Markup | undefined, empty: string): Markup {
  return markup`<figure class="card"><figcaption><h2>${title}</h2></figcaption>
${content ?? markup`<p class="empty">${empty}</p>`}
</figure>`;
}

/** Whose limit the chart draws: commits of other days were judged by other policies, or by none. */
function limitName(commits: readonly PageCommit[]): string {
  return new Set(commits.map(({ policy }) => policy)).size > 1 ? "the newest policy’s limit" : "the limit";
}

function renderSizes(chart: SizeChart, index: number, limitOf: string): Markup {
  const unit = chart.unit === "files" ? "files" : `${chart.unit} lines`;
  const above = chart.counts.slice(chart.inside).reduce((sum, count) => sum + count, 0);
  const waived = chart.waived.reduce((sum, count) => sum + count, 0);
  const all = chart.counts.reduce((sum, count) => sum + count, 0);
  const limit =
    chart.limit === undefined
      ? ""
      : `; ${amount(above)} above ${limitOf} of ${amount(chart.limit)}, ${amount(waived)} of them waived`;
  return markup`<figure class="card sizes" data-chart="${index}">
<figcaption><h2>Sizes of ${chart.title}</h2><p class="about">${amountOf(all, "commit")}, median ${amountOf(chart.median, unit.slice(0, -1), unit)}${limit}</p></figcaption>
<div class="drawing" role="img" aria-label="Bar chart of commits by ${unit}. The table below has the numbers."></div>
<details><summary>Numbers by size</summary><table class="plain">
<thead><tr><th scope="col">${unit}</th><th scope="col">commits</th>${chart.limit === undefined ? "" : markup`<th scope="col">waived</th>`}</tr></thead>
<tbody>${chart.labels.map(
    (label, row) =>
      markup`<tr><th scope="row">${label}</th><td>${amount(chart.counts[row] ?? 0)}</td>${chart.limit === undefined ? "" : markup`<td>${amount(chart.waived[row] ?? 0)}</td>`}</tr>`,
  )}</tbody></table></details>
</figure>`;
}
