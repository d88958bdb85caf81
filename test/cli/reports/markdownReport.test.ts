import { expect, test } from "vitest";
import { marker, report as markdownReport } from "../../../packages/cli/src/reports/markdown.ts";
import { report as githubReport } from "../../../packages/cli/src/reports/github.ts";
import { auditedCommit, commits, disclosed, facts, render, silent } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts, hostileTexts } from "./hostileCommits.ts";
import { readMarkdown } from "./readers.ts";

const ours = "h3 p blockquote strong a code ul li table thead tbody tr th td details summary".split(" ");

test("is short, folded and marked, so that a bot finds it again", () => {
  const markdown = render(markdownReport);
  expect(markdown.split("\n")[0]).toBe(marker);
  expect(markdown).toMatchInlineSnapshot(`
    "<!-- ai-disclosure -->

    Audit of \`origin/main..HEAD\`, by \`the policy in origin/main (commit 0123456789ab)\`

    ### ❌ AI policy: 1 error, 1 warning, 1 waived

    4 commits: 1 disclosed, 1 detected, 2 without declared or detected AI use; 1 without a policy, not judged.

    AI use is known in 2 of 4 commits (50%). \`by tool: Devin 1\` \`by use: code 1\`

    | rule | errors | warnings |
    |---|---|---|
    | ai/trailer-forbidden | 0 | 1 |
    | ai/size-limit | 1 | 0 |

    <details><summary>2 commits with findings</summary>

    **[\`1a2b3c4d5e6f\`](https://forge.example/project/-/commit/1a2b3c4d5e6f708192a3b4c5d6e7f80912345678)** \`hw/net: fix the checksum\`, by \`Jane Doe\`

    - ❌ \`34 changed lines of code, at most 20 are accepted\`
      - \`+30 −4  hw/net/e1000.c\`
      - fix: \`split the change\`
    - ⚠️ \`line 6 credits Claude Code\`

    **[\`aaaabbbbcccc\`](https://forge.example/project/-/commit/aaaabbbbccccddddeeeeffff0000111122223333)** \`target/arm: add the instruction\`, by \`Jane Doe\`

    - ➖ \`target/arm is closed to AI-assisted changes\`, waived: \`AI-agreed-by: Max Maintainer <max@example.org>\`

    </details>

    <details><summary>What was not checked</summary>

    - \`the newcomer limit (author history is unavailable here) (1 commit)\`

    </details>

    Judged by the policy of \`QEMU\`, [the text it follows](https://qemu.example/policy).

    <details><summary>What the authors attest, and no tool can check</summary>

    - \`you understand the change\`
    - \`you may contribute it\`

    </details>
    "
  `);
});

test("links commits and the policy", () => {
  expect(readMarkdown(render(markdownReport)).links).toEqual([
    `https://forge.example/project/-/commit/${disclosed.hash}`,
    "https://forge.example/project/-/commit/aaaabbbbccccddddeeeeffff0000111122223333",
    "https://qemu.example/policy",
  ]);
});

test("links nothing that is no plain address", () => {
  const evil = { ...facts, commitAddress: "javascript:alert({hash})", policies: [] };
  expect(readMarkdown(render(markdownReport, commits, undefined, evil)).links).toEqual([]);
});

test("says INCOMPLETE in the title, before anything else and last", () => {
  const { prose } = readMarkdown(render(markdownReport, commits, "git was killed"));
  expect(prose).toMatch(/^\s*Audit of , by \s*❌ INCOMPLETE: AI policy: 1 error/);
  expect(prose.match(/INCOMPLETE: only the commits judged so far/g)).toHaveLength(2);
});

test("says that nothing was found", () => {
  const { prose } = readMarkdown(render(markdownReport, [silent]));
  expect(prose).toContain("✅ AI policy: no findings");
  expect(prose).toContain("1 commit: 1 without declared or detected AI use.");
});

test.each([
  ["a comment", markdownReport, 65_000],
  ["a step summary", { create: githubReport.appended?.["GITHUB_STEP_SUMMARY"] ?? githubReport.create }, 1_000_000],
])("fits %s, errors first, and counts what did not fit", (_, format, limit) => {
  const warning = auditedCommit({ subject: "only a warning", findings: disclosed.findings.slice(1) });
  const error = auditedCommit({ subject: "an error", findings: disclosed.findings.slice(0, 1) });
  const markdown = render(format, [...Array(5000).fill(warning), ...Array(5000).fill(error)]);
  expect(Buffer.byteLength(markdown)).toBeLessThan(limit);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(limit / 2);
  const left = Number(/^and (\d+) more commits, which did not fit here/m.exec(markdown)?.[1]);
  const listed = markdown.match(/`an error`|`only a warning`/g)?.length ?? 0;
  expect(listed + left).toBe(10_000);
  expect(markdown).toContain("`an error`");
});

test("fits a comment however long the policies are", () => {
  const long = "\u202e".repeat(400);
  const policy = { name: "long", title: long, attest: Array(50).fill(long), limits: [] };
  const commit = auditedCommit({
    subject: long,
    findings: disclosed.findings,
    unchecked: [{ code: "files-unknown", text: long }],
  });
  const about = { ...facts, scope: long, policies: Array.from({ length: 50 }, () => policy) };
  const markdown = render(
    markdownReport,
    Array.from({ length: 100 }, () => commit),
    long,
    about,
  );
  expect(markdown.length).toBeLessThan(65_000);
  expect(markdown).toContain("34 changed lines of code");
  expect(markdown.match(/INCOMPLETE/g)).toHaveLength(3);
});

test.each(hostileTexts)("everything untrusted is code, which obeys nothing (%#)", (text) => {
  const markdown = render(markdownReport, hostileCommits, text, hostileFacts(text));
  expect(markdown.length).toBeLessThan(65_000);
  const { elements, links, prose } = readMarkdown(markdown);
  expect(ours).toEqual(expect.arrayContaining([...elements]));
  for (const link of links) expect(link).toMatch(/^https:\/\/forge\.example\//);
  expect(prose).not.toMatch(/[@\\`*<>|]|#\d|forged|evil|alert|touch|pipe/);
});

test.each(hostileTexts)("a commit's own text comes through as code (%#)", (text) => {
  const commit = auditedCommit({ subject: text, findings: disclosed.findings });
  const { html } = readMarkdown(render(markdownReport, [commit]));
  expect(html.match(/<code>/g)).toHaveLength(text.trim() === "" ? 11 : 12);
});
