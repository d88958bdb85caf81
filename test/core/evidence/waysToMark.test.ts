import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";
import { waysToMark } from "../../support/waysToMark.ts";

test.each(waysToMark)("$way: $seen", async ({ way, written, whole, seen }) => {
  const message = whole ? written : `parser: read tables\n\nThey were skipped.\n\n${written}\n`;
  const { findings } = await judgeExample({ title: way, policy: { extends: "no-ai" }, message });
  const severities = findings.map(({ severity }) => severity);
  expect(severities.includes("error") ? "error" : (severities[0] ?? "nothing")).toBe(seen);
});
