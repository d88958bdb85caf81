import { describe, expect, test } from "vitest";
import { labelOf, startOf, unitFor, timeline } from "../../../../packages/cli/src/reports/html/timeline.ts";
import { embedJson } from "../../../../packages/cli/src/reports/html/renderPage.ts";
import { markup } from "../../../../packages/cli/src/reports/html/markup.ts";
import { packCommits, unpackCommits } from "../../../../packages/cli/src/reports/html/packCommits.ts";
import { sizeChart } from "../../../../packages/cli/src/reports/html/sizeChart.ts";
import { sizeLimits } from "../../../../packages/cli/src/reportParts/sizeLimit.ts";
import { renderSummary, renderTop } from "../../../../packages/cli/src/reports/html/renderTop.ts";
import { toPageCommit } from "../../../../packages/cli/src/reports/html/toPageCommit.ts";
import { webAddress } from "../../../../packages/cli/src/reports/html/webAddress.ts";
import { commits as audited, ofDepartment } from "../auditedCommits.ts";
import { sampleHistory, samplePolicy, summaryOf } from "./sampleHistory.ts";
import { sampleFacts } from "./sampleReport.ts";

const seconds = (date: string): number => Date.parse(date) / 1000;

describe("calendar", () => {
  test.each([
    ["day", "2026-05-28", "2026-05-28"],
    ["week", "2026-05-25", "week of 2026-05-25"],
    ["month", "2026-05-01", "2026-05"],
    ["quarter", "2026-04-01", "2026 Q2"],
    ["year", "2026-01-01", "2026"],
  ] as const)("%s", (unit, start, label) => {
    expect(startOf(seconds("2026-05-28T23:59:59Z"), unit)).toBe(seconds(start));
    expect(labelOf(seconds(start), unit)).toBe(label);
  });

  test("a stretch of any length has few parts", () => {
    expect([1, 100, 1000, 5000, 20_000].map((days) => unitFor(days * 86_400))).toEqual([
      "day",
      "week",
      "month",
      "quarter",
      "year",
    ]);
  });
});

describe("timeline", () => {
  test("counts every commit once, whatever its date", async () => {
    const dates = ["never", "1969-12-31T00:00:00Z", "2500-01-01T00:00:00Z", "2026-05-28T12:00:00+02:00"];
    const history = await sampleHistory(dates.length);
    const commits = history.map((commit, index) => toPageCommit({ ...commit, date: dates[index] ?? "" }));
    const { counts, unit, labels, starts } = timeline(commits);
    const all = Object.values(counts).flat();
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(dates.length);
    expect([unit, labels[0], labels.at(-1)]).toEqual(["year", "1970", "2200"]);
    expect(starts).toHaveLength(labels.length + 1);
  });

  test("of nothing is empty", () => {
    expect(timeline([])).toMatchObject({ starts: [], labels: [], policies: [] });
  });
});

describe("sizes against the limit", () => {
  test("are the limit's own: its use, its categories", async () => {
    const [limit] = sizeLimits(await samplePolicy());
    expect(limit).toEqual({
      title: "AI-assisted code",
      unit: "modified",
      max: 20,
      use: "code",
      only: ["core", "build", "code"],
    });
    const history = await sampleHistory(1200);
    const chart = sizeChart(history.map(toPageCommit), limit);
    expect(chart?.labels).toEqual(["0–5", "6–10", "11–15", "16–20", "21–40", "41–80", "81–160", "161+"]);
    const above = chart?.counts.slice(chart.inside).reduce((sum, count) => sum + count, 0);
    const expected = history.filter(({ disclosures, sizes }) => {
      const size = ["core", "build", "code"].reduce((sum, name) => sum + (sizes?.[name]?.modified ?? 0), 0);
      return size > 20 && disclosures.some(({ uses }) => uses.some(({ name }) => name === "code"));
    });
    expect(above).toBe(expected.length);
  });

  test.each([
    [[1, 31], 16],
    [[1, 2, 31], 2],
    [[7], 7],
  ])("have a median, of an even number between the two: %j", async (sizes, median) => {
    const sample = (await sampleHistory(300)).find(({ disclosures }) => disclosures.length > 0);
    if (!sample) throw new Error("the sample discloses nothing");
    const commits = sizes.map((added) =>
      toPageCommit({ ...sample, sizes: { code: { files: 1, added, deleted: 0, modified: added } } }),
    );
    expect(sizeChart(commits, undefined)?.median).toBe(median);
  });

  test.each([
    [0, ["0", "1+"]],
    [1, ["0", "1", "2", "3–4", "5–8", "9+"]],
  ])("a limit of %d has no empty stretches", async (max, labels) => {
    const commits = (await sampleHistory(300)).map(toPageCommit);
    expect(sizeChart(commits, { title: "files", unit: "files", max })?.labels).toEqual(labels);
  });
});

test("commits are unpacked as they were packed, whatever they lack", async () => {
  const commits = [...(await sampleHistory(300)), ...audited, ofDepartment].map(toPageCommit);
  const packed = JSON.stringify(packCommits(commits));
  expect(unpackCommits(JSON.parse(packed))).toEqual(commits);
  expect(packed.length).toBeLessThan(JSON.stringify(commits).length / 2);
});

test("JSON cannot end its element", () => {
  const text = "</script><!-- \u2028 \ud800";
  expect(embedJson([text])).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(embedJson([text]))).toEqual([text]);
});

test("markup escapes what is put in", () => {
  expect(markup`<p title="${`"'<&>`}">${markup`<b>`}${[markup`1`, markup`2`]}${false}</p>`.html).toBe(
    `<p title="&quot;&#39;&lt;&amp;&gt;"><b>1\n2</p>`,
  );
});

test("only addresses of the web are links", () => {
  expect(webAddress("https://example.org/{hash}")).toBe("https://example.org/{hash}");
  for (const address of ["javascript:alert(1)", " https://example.org", 'https://a"b', "data:text/html,x", undefined]) {
    expect(webAddress(address)).toBeUndefined();
  }
});

describe("top", () => {
  test("names the repository, as far as a remote tells", async () => {
    const kindOf = async (commitAddress: string | undefined) =>
      /<p class="kind">(.*?)<\/p>/u.exec(renderTop(summaryOf([]), await sampleFacts({ commitAddress })).html)?.[1];
    expect(await kindOf("https://gitlab.example.org/o/qemu/-/commit/{hash}")).toBe(
      "AI-disclosure audit of gitlab.example.org/o/qemu",
    );
    expect(await kindOf("https://github.com/o/r/commit/{hash}")).toBe("AI-disclosure audit of github.com/o/r");
    expect(await kindOf("https://evil.example/<b>/commit/{hash}")).toBe(
      "AI-disclosure audit of evil.example/&lt;b&gt;",
    );
    expect(await kindOf(undefined)).toBe("AI-disclosure audit");
  });

  test("gives each kind of use its percentage", async () => {
    const summary = { ...summaryOf([]), commits: 1000, disclosed: 1, detected: 40, silent: 959 };
    const { html } = renderSummary(summary, await sampleFacts(), 0);
    expect(html.match(/[<>\d&;lgt]+%: (?:the author|a tool|which)/gu)).toEqual([
      ">&lt;1%: the author",
      ">4%: a tool",
      ">96%: which",
    ]);
    expect(renderSummary(summaryOf([]), await sampleFacts(), 0).html).not.toContain("%:");
  });
});
