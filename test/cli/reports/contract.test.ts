import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReportFormat } from "../../../packages/cli/src/reportParts/report.ts";
import { reportFormats } from "../../../packages/cli/src/reporting/reportFormats.generated.ts";
import { mergeShards } from "../../../packages/cli/src/shards/runMerge.ts";
import { readShards } from "../../../packages/cli/src/shards/readShards.ts";
import { writeShards } from "../shards/writeShards.ts";
import { auditedCommit, commits, facts, render, silent, withOptions } from "./auditedCommits.ts";
import { hostileCommit, hostileFacts, hostileTexts } from "./hostileCommits.ts";
import { readCommands, readCsv, readHtml, readJson, readMarkdown, readNdjson, readSarif, readXml } from "./readers.ts";

/** What is read by programs must be well-formed, so its own parser reads it. By format, else by the file's ending. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  csv: readCsv,
  gitlab: JSON.parse,
  html: readHtml,
  json: readJson,
  md: readMarkdown,
  ndjson: readNdjson,
  sarif: readSarif,
  xml: readXml,
};

/** The words by which a report's reader knows each thing again. */
const marked = auditedCommit({
  subject: "subject-mark",
  findings: [
    {
      rule: "size-limit",
      severity: "error",
      message: "error-mark",
      fix: "fix-mark",
      by: { policy: "crypto/policy.json", title: "speaker-mark", globs: ["crypto/**"] },
    },
    { rule: "no-advert", severity: "warning", message: "warning-mark" },
  ],
  waived: [{ rule: "off-limits", severity: "error", message: "waived-mark", waivedBy: "waiver-mark" }],
  unchecked: [{ code: "files-unknown", text: "unchecked-mark" }],
});

describe.each(Object.entries(reportFormats))("%s", (name, listed) => {
  let format: ReportFormat;
  /** What a log obeys of a report on a harmless commit: of each commit, and of those with findings only. */
  let harmless: readonly (readonly [allCommits: boolean, commands: ReturnType<typeof shapesOf>])[];
  const read = readers[name] ?? readers[listed.ending ?? ""] ?? String;
  beforeAll(async () => {
    format = await listed.load();
    harmless = [true, false].map((allCommits) => {
      const report = withOptions(format, { allCommits });
      const text = render(report, [hostileCommit("harmless", 0)], "harmless", hostileFacts("harmless"));
      return [allCommits, shapesOf(text)];
    });
  });

  test("what is listed is what the format says of itself", () => {
    expect([format.ending, format.needsEveryCommit]).toEqual([listed.ending, listed.needsEveryCommit]);
  });

  test("shows findings, their fix and whose they are, what was waived and by what, and what was not checked", () => {
    const text = render(format, [silent, marked]);
    read(text);
    for (const word of ["error", "fix", "speaker", "warning", "waived", "waiver", "unchecked", "subject"])
      expect(text).toContain(`${word}-mark`);
    for (const rule of ["size-limit", "no-advert"]) expect(text).toContain(rule);
  });

  test("names a pull request by what it is, with what it says, and counts no commit for it", () => {
    const text = render(format, [silent, auditedCommit({ ...marked, position: 2, kind: "pull request" })]);
    read(text);
    for (const word of ["error", "fix", "warning", "waived", "unchecked", "subject"])
      expect(text).toContain(`${word}-mark`);
    expect(text).not.toMatch(/\b2 commits\b|"commits":2/u);
  });

  test("says that an audit is not whole, and why", () => {
    const text = render(format, commits, "reason-mark");
    read(text);
    expect(text).toMatch(/incomplete/iu);
    expect(text).toContain("reason-mark");
  });

  test.each([
    ["no commits", []],
    ["a silent commit", [silent]],
  ])("of %s it is well-formed, and looks like no program that broke", (_, audited) => {
    const text = render(format, audited);
    read(text);
    expect(text).toMatch(/\S.*\n$/su);
  });

  test.each(hostileTexts)(
    "is well-formed and obeyed by no terminal and no CI log, whatever a commit holds (%#)",
    (hostile) => {
      for (const [allCommits, commands] of harmless) {
        const report = withOptions(format, { allCommits });
        const text = render(report, [hostileCommit(hostile, 0)], hostile, hostileFacts(hostile));
        read(text);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shapesOf(text)).toEqual(commands);
      }
    },
  );

  const audited = Array.from({ length: 60 }, (_, position) => {
    const hash = createHash("sha1").update(`${position}`).digest("hex");
    const ordinary = commits[(position * 7) % commits.length];
    const parts = position < hostileTexts.length ? hostileCommit(hostileTexts[position] ?? "", 0) : ordinary;
    return auditedCommit({ ...parts, position, hash });
  });
  const shardings = [true, false].flatMap((allCommits) => [1, 2, 7].map((of) => ({ allCommits, of })));

  test.each(shardings.filter(({ allCommits }) => allCommits || !listed.needsEveryCommit))(
    "of shards it is what one machine gives, byte for byte: %j",
    async ({ allCommits, of }) => {
      const incomplete = "git was killed";
      const files = await writeShards(audited, of, { allCommits, incomplete });
      const merged = readShards(files.toReversed());
      expect(merged.allCommits).toBe(allCommits);
      let text = "";
      const write = (more: string): void => {
        text += more;
      };
      await mergeShards(merged, withOptions(format, { allCommits }).create(write, plainly));
      expect(text).toBe(render(withOptions(format, { allCommits }), audited, incomplete, facts));
    },
  );
});

const plainly = { allCommits: false, quiet: false, paint: (_: string, text: string) => text };

const shapesOf = (text: string) => readCommands(text).map(({ name, properties }) => [name, Object.keys(properties)]);

test("no two formats have the same ending", () => {
  const endings = Object.values(reportFormats).flatMap(({ ending }) => ending ?? []);
  expect(endings).toEqual([...new Set(endings)]);
});
