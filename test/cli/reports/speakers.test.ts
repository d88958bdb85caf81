import { expect, test } from "vitest";
import { tersePatch } from "../../../packages/cli/src/patch/tersePatch.ts";
import type { ReportFormat } from "../../../packages/cli/src/reportParts/report.ts";
import { countUnchecked } from "../../../packages/cli/src/reportParts/countUnchecked.ts";
import { toPageCommit } from "../../../packages/cli/src/reports/html/toPageCommit.ts";
import { reportFormats } from "../../../packages/cli/src/reporting/reportFormats.generated.ts";
import { ofDepartment, render } from "./auditedCommits.ts";

const speaker = "by: Crypto's policy for crypto/** (crypto/policy.json)";

async function load(name: string): Promise<ReportFormat> {
  const format = await reportFormats[name]?.load();
  if (!format) throw new Error(`no format is called ${name}`);
  return format;
}

test.each([
  ["text", `    ${speaker}\n`],
  ["junit", "  by: Crypto&apos;s policy for crypto/** (crypto/policy.json)&#10;  see: https://crypto.example/policy"],
  ["sarif", `${String.raw`\n`}  ${speaker}`],
  ["github", `%0A  ${speaker}`],
  ["gitlab", `; ${speaker} (1a2b3c4d5e6f`],
  [
    "markdown",
    "\n  - by: `Crypto's policy for crypto/** (crypto/policy.json)`, [the text it follows](https://crypto.example/policy)\n",
  ],
  ["json", '"by":{"policy":"crypto/policy.json","title":"Crypto"'],
])("%s tells which policy for some of the files says so", async (format, expected) => {
  const report = await load(format);
  expect(render(report, [ofDepartment])).toContain(expected);
});

test.each(["text", "junit", "markdown"])("%s tells it of what was waived, too", async (format) => {
  const report = await load(format);
  const [finding] = ofDepartment.findings;
  const lifted = { ...ofDepartment, findings: [], waived: [{ ...finding!, waivedBy: "AI-agreed-by: Kim" }] };
  const text = render(report, [lifted]).replaceAll("`", "").replaceAll("&apos;", "'");
  expect(text).toMatch(/waived: AI-agreed-by: Kim; by: Crypto's policy for crypto/);
});

test("so does the page's table", () => {
  expect(toPageCommit(ofDepartment).findings.map(({ by }) => by)).toEqual([speaker.slice(4)]);
});

test("so does the line that b4 reads", () => {
  const mail = { source: "a.patch", number: 1, objections: [] };
  expect(tersePatch({ ...ofDepartment, mail }, "a.patch")).toEqual([
    `a.patch: ERROR: Crypto declines AI-generated contributions  [ai/off-limits]  fix: write it yourself  ${speaker}`,
  ]);
});

test("a note about all commits together is not counted by commits", () => {
  const unchecked = countUnchecked();
  const series = {
    code: "series-unknown" as const,
    text: "the commits together, because a shard contains only some of them: range-size",
  };
  unchecked.add([series]);
  unchecked.add([series, { code: "files-unknown", text: "another" }]);
  expect(unchecked.list()).toEqual([series, { code: "files-unknown", text: "another (1 commit)" }]);
});
