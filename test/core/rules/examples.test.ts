import { documentedRules } from "../../support/documentedRules.ts";
import { describe, expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

describe.each(documentedRules)("$name", (rule) => {
  test.each(rule.examples.pass)("accepts $title", async (example) => {
    const { findings } = await judgeExample(example);
    expect(findings.filter((finding) => finding.rule === rule.name)).toEqual([]);
  });

  test.each(rule.examples.fail)("refuses $title", async (example) => {
    const { findings } = await judgeExample(example);
    const [finding, ...more] = findings.filter((one) => one.rule === rule.name);
    expect(more).toEqual([]);
    expect(finding?.message).toContain(example.says);
    expect(finding?.severity).toBe(example.severity ?? rule.severity);
    if (example.fix !== undefined) expect(finding?.fix).toBe(example.fix);
  });
});
