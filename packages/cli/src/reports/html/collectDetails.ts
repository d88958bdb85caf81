import { nameSpeaker, shorten, describeLate, type AuditedCommit, type Finding } from "@ai-disclosure/core/internal";
import { outcomes, type Columns, type Outcome } from "./pageData.ts";
import { listMarks } from "./listMarks.ts";
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

/**
 * What commits say of AI use, and the marks that tools left in them, in columns.
 * @param say gives the number of a line
 */
export function collectMarks(say: (line: string) => number) {
  const purposes = textTable();
  const disclosures: Grown<Columns["disclosures"]> = { commit: [], text: [], purposes: [] };
  const marks: Grown<Columns["marks"]> = { commit: [], text: [] };
  return {
    add(index: number, commit: AuditedCommit): void {
      for (const disclosure of commit.disclosures) {
        const { key, value, uses, late } = disclosure;
        disclosures.commit.push(index);
        disclosures.text.push(say(late ? describeLate(key, disclosure) : `${key}: ${value}`));
        disclosures.purposes.push([...new Set(uses.map(({ name }) => purposes.number(shorten(name))))]);
      }
      for (const mark of listMarks(commit.evidence)) {
        marks.commit.push(index);
        marks.text.push(say(mark));
      }
    },
    finish: () => ({ purposes: purposes.texts, disclosures, marks }),
  };
}
