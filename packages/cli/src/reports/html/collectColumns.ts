import {
  describeLate,
  nameSpeaker,
  neutralise,
  shorten,
  useOf,
  type AuditedCommit,
  type Finding,
  type UncheckedCode,
} from "@ai-disclosure/core/internal";
import { outcomes, uses, type Columns, type Outcome } from "./pageData.ts";
import { textTable } from "./textTable.ts";

/** Commits, collected one by one into columns. Texts of the commits are neutralised here, once for the whole page. */
export function collectColumns(): { add: (commit: AuditedCommit) => void; finish: () => Columns } {
  const repositories = textTable();
  const policies = textTable("before the first policy");
  const people = textTable();
  const rules = textTable();
  const purposes = textTable();
  const categories = textTable();
  const codes = textTable<UncheckedCode>();
  const texts = textTable("");
  const each = {
    hash: [] as string[],
    subject: [] as string[],
    author: [] as number[],
    minute: [] as number[],
    use: [] as number[],
    kind: [] as string[],
    policy: [] as number[],
    repository: [] as number[],
  };
  const disclosures = { commit: [] as number[], text: [] as number[], purposes: [] as number[][] };
  const marks = { commit: [] as number[], text: [] as number[] };
  const sizes = {
    commit: [] as number[],
    category: [] as number[],
    files: [] as number[],
    added: [] as number[],
    deleted: [] as number[],
  };
  const findings = {
    commit: [] as number[],
    rule: [] as number[],
    outcome: [] as number[],
    text: [] as number[],
    details: [] as number[],
    fix: [] as number[],
    waivedBy: [] as number[],
    by: [] as number[],
  };
  const unchecked = { commit: [] as number[], code: [] as number[], text: [] as number[] };
  let minuteBefore = 0;

  const say = (text: string | undefined): number => (text === undefined ? 0 : texts.number(shorten(text)));

  function addFinding(index: number, finding: Finding, outcome: Outcome): void {
    findings.commit.push(index);
    findings.rule.push(rules.number(shorten(finding.rule)));
    findings.outcome.push(outcomes.indexOf(outcome));
    findings.text.push(say(finding.message));
    findings.details.push(finding.details ? texts.number(finding.details.map(shorten).join("\n")) : 0);
    findings.fix.push(say(finding.fix));
    findings.waivedBy.push(say(finding.waivedBy));
    findings.by.push(say(finding.by && nameSpeaker(finding.by)));
  }

  function addMarks(index: number, commit: AuditedCommit): void {
    for (const disclosure of commit.disclosures) {
      const { key, value, uses: named, late } = disclosure;
      disclosures.commit.push(index);
      disclosures.text.push(say(late ? describeLate(key, disclosure) : `${key}: ${value}`));
      disclosures.purposes.push([...new Set(named.map(({ name }) => purposes.number(shorten(name))))]);
    }
    for (const { kind, tool, where } of commit.evidence) {
      if (kind === "disclosure") continue;
      marks.commit.push(index);
      const place = kind === "sidecar" ? where.field : where.line === undefined ? undefined : `line ${where.line}`;
      marks.text.push(say(`${tool ?? "an AI tool"} (${kind}${place === undefined ? "" : `, ${place}`})`));
    }
  }

  return {
    add: (commit) => {
      const minute = minuteOf(commit.date);
      const index = each.hash.push(neutralise(commit.hash)) - 1;
      each.subject.push(shorten(commit.subject));
      each.author.push(people.number(shorten(`${commit.author.name} <${commit.author.email}>`)));
      each.minute.push(minute - minuteBefore);
      each.use.push(uses.indexOf(useOf(commit)));
      each.kind.push(commit.kind.charAt(0));
      each.policy.push(commit.policy ? policies.number(shorten(commit.policy.title)) : 0);
      if (commit.repository !== undefined) each.repository.push(repositories.number(shorten(commit.repository)));
      minuteBefore = minute;
      addMarks(index, commit);
      for (const [category, size] of Object.entries(commit.sizes ?? {})) {
        sizes.commit.push(index);
        sizes.category.push(categories.number(shorten(category)));
        sizes.files.push(size.files);
        sizes.added.push(size.added);
        sizes.deleted.push(size.deleted);
      }
      for (const finding of commit.findings) addFinding(index, finding, finding.severity);
      for (const finding of commit.waived) addFinding(index, finding, "waived");
      for (const { code, text } of commit.unchecked) {
        unchecked.commit.push(index);
        unchecked.code.push(codes.number(code));
        unchecked.text.push(say(text));
      }
    },
    finish: () => ({
      repositories: repositories.texts,
      policies: policies.texts,
      people: people.texts,
      rules: rules.texts,
      purposes: purposes.texts,
      categories: categories.texts,
      codes: codes.texts,
      texts: texts.texts,
      ...each,
      use: each.use.join(""),
      kind: each.kind.join(""),
      disclosures,
      marks,
      sizes,
      findings: { ...findings, outcome: findings.outcome.join("") },
      unchecked,
    }),
  };
}

/** git stores any date; those that no calendar here can draw are put at its ends. */
const latest = Date.UTC(2200, 0) / 60_000;

function minuteOf(date: string): number {
  const minute = Math.floor(Date.parse(date) / 60_000);
  return Number.isNaN(minute) ? 0 : Math.min(Math.max(minute, 0), latest);
}
