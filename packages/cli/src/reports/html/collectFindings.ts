import { nameSpeaker, shorten, type AuditedCommit, type Finding } from "@ai-disclosure/core/internal";
import { outcomes, type Columns, type Outcome } from "./pageData.ts";
import { textTable, type Grown, type TextTable } from "./textTable.ts";

/**
 * Findings, those that were waived as well, in columns.
 * @param say gives the number of a line among `texts`, 0 for none
 */
export function collectFindings(texts: TextTable<string>, say: (line: string | undefined) => number) {
  const rules = textTable();
  const findings: Grown<Columns["findings"]> = {
    commit: [],
    rule: [],
    outcome: [],
    text: [],
    details: [],
    fix: [],
    waivedBy: [],
    by: [],
  };

  function addFinding(index: number, { rule, message, details, fix, waivedBy, by }: Finding, outcome: Outcome): void {
    findings.commit.push(index);
    findings.rule.push(rules.number(shorten(rule)));
    findings.outcome.push(`${outcomes.indexOf(outcome)}`);
    findings.text.push(say(message));
    findings.details.push(details ? texts.number(details.map(shorten).join("\n")) : 0);
    findings.fix.push(say(fix));
    findings.waivedBy.push(say(waivedBy));
    findings.by.push(say(by && nameSpeaker(by)));
  }

  return {
    add(index: number, commit: AuditedCommit): void {
      for (const finding of commit.findings) addFinding(index, finding, finding.severity);
      for (const finding of commit.waived) addFinding(index, finding, "waived");
    },
    finish: () => ({ rules: rules.texts, findings: { ...findings, outcome: findings.outcome.join("") } }),
  };
}
