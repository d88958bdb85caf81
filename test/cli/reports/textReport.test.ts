import { expect, test } from "vitest";
import { report as textReport } from "../../../packages/cli/src/reports/text.ts";
import { auditedCommit, commits, disclosed, render, silent, withOptions } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts, hostileTexts } from "./hostileCommits.ts";

const heading = "Audit of origin/main..HEAD, by the policy in origin/main (commit 0123456789ab)";

test("shows the commits with findings in the hooks' words, then the summary", () => {
  expect(render(textReport)).toMatchInlineSnapshot(`
    "Audit of origin/main..HEAD, by the policy in origin/main (commit 0123456789ab)

    1a2b3c4d5e6f hw/net: fix the checksum  (Jane Doe)
      ✖ 34 changed lines of code, at most 20 are accepted  [ai/size-limit]
        +30 −4  hw/net/e1000.c
        fix: split the change
      ⚠ line 6 credits Claude Code  [ai/trailer-forbidden]

    aaaabbbbcccc target/arm: add the instruction
      - target/arm is closed to AI-assisted changes  [ai/off-limits] waived: AI-agreed-by: Max Maintainer <max@example.org>

    attested by the authors, not checked by any tool (QEMU):
      you understand the change
      you may contribute it
    see: https://qemu.example/policy
    - not checked: the newcomer limit (author history is unavailable here) (1 commit)
    4 commits of origin/main..HEAD: 1 disclosed, 1 detected, 2 without declared or detected AI use
      of them 1 merge, 1 without a policy (not judged)
    AI use is known in 2 of 4 commits (50%)
    by tool: Devin 1
    by use: code 1
    1 error, 1 warning, 1 waived
      ai/trailer-forbidden  1 warning
      ai/size-limit         1 error
    "
  `);
});

test("names an author once for commits in a row, and a policy's address once", () => {
  const text = render(textReport, [disclosed, { ...disclosed, position: 1 }]);
  expect(text.match(/Jane Doe/g)).toHaveLength(1);
  expect(text.match(/see: /g)).toHaveLength(1);
});

test("says what is judged and by whose policy first, then INCOMPLETE and why, and INCOMPLETE again at the end", () => {
  const lines = render(textReport, commits, "git was killed").trimEnd().split("\n");
  expect(lines.slice(0, 3)).toEqual([
    heading,
    "",
    "INCOMPLETE: git was killed; only the commits judged so far are counted",
  ]);
  expect(lines.at(-1)).toBe("INCOMPLETE: only the commits judged so far are counted");
});

test("says so where there are no commits, and where there is nothing to find", () => {
  expect(render(textReport, [])).toBe(`${heading}\n\nno commits in origin/main..HEAD\n`);
  expect(render(textReport, [silent])).toMatch(
    /\nsee: .*\n1 commit of origin\/main..HEAD: 1 without declared or detected AI use\nno findings\n$/u,
  );
});

test("streams a report that is too long to be held back, and warns first that it may be cut off", () => {
  const long = auditedCommit({ findings: Array(20_000).fill(disclosed.findings[0]) });
  const text = render(textReport, [long, long, long, long], "git was killed");
  expect(text).toContain(
    `${heading}\n\nthis report is long: its summary stands at the end, and without one it is cut off\n`,
  );
  expect(text.trimEnd()).toMatch(/\nINCOMPLETE: git was killed; .*$/);
});

test("of 20 000 commits with findings, the counts stand first and last", () => {
  const text = render(textReport, Array(20_000).fill(disclosed));
  const counts = `20000 commits of origin/main..HEAD: 20000 disclosed`;
  expect(text.startsWith(`${heading}\n\n${counts}\n`)).toBe(true);
  const lines = text.trimEnd().split("\n");
  const ends = [lines.slice(0, 12), lines.slice(-12)];
  for (const end of ends) {
    expect(end).toContain("20000 errors, 20000 warnings");
    expect(end).toContain("  ai/size-limit         20000 errors");
  }
});

test("a report of one screen has its counts once", () => {
  expect(render(textReport).match(/^4 commits of /gmu)).toHaveLength(1);
});

test("paints", () => {
  const text = render(withOptions(textReport, { paint: (style, piece) => `<${style}>${piece}</${style}>` }));
  expect(text).toContain("<yellow>1a2b3c4d5e6f</yellow> <bold>hw/net: fix the checksum</bold>");
});

test("no line is so long that it hides the others", () => {
  for (const text of hostileTexts) {
    for (const line of render(textReport, hostileCommits, text, hostileFacts(text)).split("\n"))
      expect(line.length).toBeLessThan(5000);
  }
});
