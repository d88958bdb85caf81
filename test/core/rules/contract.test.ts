import { describe, expect, test } from "vitest";
import { documentedRules } from "../../support/documentedRules.ts";
import { judgeExample } from "../../support/judgeExample.ts";

describe.each(documentedRules)("$name", (rule) => {
  test("has a kebab-case name, a reason and examples of both kinds", () => {
    expect(rule.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.whenNotToUse).toMatch(/^Where .*\.$/);
    expect(rule.examples.pass.length).toBeGreaterThan(0);
    expect(rule.examples.fail.length).toBeGreaterThan(0);
  });

  test("gives one sentence without a full stop, then what to type", async () => {
    for (const example of rule.examples.fail) {
      const { findings } = await judgeExample(example);
      for (const { message, fix } of findings.filter((finding) => finding.rule === rule.name)) {
        expect(message).not.toMatch(/[.\n]$/);
        expect(message.length).toBeLessThanOrEqual(180);
        expect(fix).toBeTruthy();
      }
    }
  });
});
