import {
  describeLate,
  nameSpeaker,
  neutralise,
  shorten,
  useOf,
  type AuditedCommit,
  type Finding,
} from "@ai-disclosure/core/internal";
import { listMarks } from "./listMarks.ts";
import { withoutPolicy, type Outcome, type PageCommit, type ShownFinding } from "./pageData.ts";

/** A commit for the page. Its texts are neutralised here, once for all of it. */
export function toPageCommit(commit: AuditedCommit): PageCommit {
  const { hash, subject, author, date, kind, policy, repository = "", disclosures, sizes = {}, unchecked } = commit;
  return {
    hash: neutralise(hash),
    subject: shorten(subject),
    author: shorten(`${author.name} <${author.email}>`),
    minute: minuteOf(date),
    use: useOf(commit),
    kind,
    policy: policy ? shorten(policy.title) : withoutPolicy,
    repository: shorten(repository),
    disclosures: disclosures.map((one) => ({
      text: shorten(one.late ? describeLate(one.key, one) : `${one.key}: ${one.value}`),
      purposes: [...new Set(one.uses.map(({ name }) => shorten(name)))],
    })),
    marks: listMarks(commit.evidence).map(shorten),
    sizes: Object.entries(sizes).map(([category, size]) => ({ category: shorten(category), ...size })),
    findings: [
      ...commit.findings.map((finding) => toShownFinding(finding, finding.severity)),
      ...commit.waived.map((finding) => toShownFinding(finding, "waived")),
    ],
    unchecked: unchecked.map(({ code, text }) => ({ code, text: shorten(text) })),
  };
}

function toShownFinding(finding: Finding, outcome: Outcome): ShownFinding {
  const { rule, message, details = [], fix = "", waivedBy = "", by } = finding;
  return {
    rule: shorten(rule),
    outcome,
    text: shorten(message),
    details: details.map(shorten).join("\n"),
    fix: shorten(fix),
    waivedBy: shorten(waivedBy),
    by: by ? shorten(nameSpeaker(by)) : "",
  };
}

/** git stores any date; those that no calendar here can draw are put at its ends. */
const latest = Date.UTC(2200, 0) / 60_000;

function minuteOf(date: string): number {
  const minute = Math.floor(Date.parse(date) / 60_000);
  return Number.isNaN(minute) ? 0 : Math.min(Math.max(minute, 0), latest);
}
