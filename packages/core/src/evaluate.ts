import { gradeOfAiUse } from "./change/aiUse.ts";
import type { Change } from "./change/change.ts";
import { sameAddress } from "./identity/sameAddress.ts";
import type { Finding, Violation } from "./finding.ts";
import { parsePerson } from "./identity/parsePerson.ts";
import type { Policy } from "./policy/policy.ts";
import type { Rule } from "./rules/rule.ts";
import { rules } from "./rules/rules.ts";

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What would be a finding, but for an agreement, a note or an exemption. */
  readonly waived: readonly Finding[];
  /** What could not be judged, one sentence each. */
  readonly unchecked: readonly string[];
}

/** A hostile message can break one rule on each of a million lines; nobody reads more than these. */
const mostOfOneRule = 20;

const active = new WeakMap<Policy, readonly Rule[]>();

/** The rules that the policy leaves on; worked out once a policy, since an audit asks for every commit. */
function rulesOf(policy: Policy): readonly Rule[] {
  let on = active.get(policy);
  if (!on) {
    on = rules.filter(({ name }) => policy.severity[name] !== "off");
    active.set(policy, on);
  }
  return on;
}

/** Whether a rule that is on cannot judge this change before its files are measured. */
export function needsFiles(change: Change, policy: Policy): boolean {
  for (const rule of rulesOf(policy)) if (rule.needsFiles?.(change, policy)) return true;
  return false;
}

/** Whether a limit for newcomers may apply, and so how many earlier commits are worth counting; 0 if none. */
export function needsEarlierCommits(change: Change, policy: Policy): number {
  if (gradeOfAiUse(change) === undefined && policy.limits.every(({ when }) => when === "ai")) return 0;
  return Math.max(0, ...policy.limits.map(({ newcomer }) => newcomer ?? 0));
}

/** Judges a change by every rule that is on. Pure; never throws. */
export function evaluate(change: Change, policy: Policy): Verdict {
  const findings: Finding[] = [];
  const waived: Finding[] = [];
  const unchecked = listUnchecked(change, policy);
  const exemption = exemptionOf(change, policy);
  for (const rule of rulesOf(policy)) {
    const violations = rule.check(change, policy);
    if (violations.length === 0) continue;
    const rest = violations.length - mostOfOneRule;
    if (rest > 0) unchecked.push(`${rest} more of the same kind, ai/${rule.name}`);
    for (const violation of rest > 0 ? violations.slice(0, mostOfOneRule) : violations) {
      const waivedBy = violation.waivedBy ?? exemption;
      if (waivedBy === undefined) findings.push(grade(violation, rule, policy));
      else waived.push({ ...grade(violation, rule, policy), waivedBy });
    }
  }
  return { findings, waived, unchecked };
}

function grade({ atMost, ...violation }: Violation, rule: Rule, policy: Policy): Finding {
  const set = policy.severity[rule.name];
  const severity = atMost ?? (set === "warn" ? "warning" : set === "error" ? "error" : rule.severity);
  return { rule: rule.name, severity, ...violation };
}

function exemptionOf(change: Change, policy: Policy): string | undefined {
  const { author } = change;
  if (!author || policy.exempt.authors.length === 0) return undefined;
  const exempt = policy.exempt.authors.some(
    (one) => one === author.name || sameAddress(parsePerson(one.includes("<") ? one : `<${one}>`), author),
  );
  return exempt ? `the exemption of ${author.name}` : undefined;
}

function listUnchecked(change: Change, policy: Policy): string[] {
  const unchecked: string[] = [];
  if (!change.files && needsFiles(change, policy)) {
    const names = rulesOf(policy)
      .filter((rule) => rule.needsFiles?.(change, policy))
      .map(({ name }) => name);
    unchecked.push(`the change's files are not known here: ${names.join(", ")}`);
  }
  if (!change.author && change.message && policy.signOff.matchAuthor && policy.signOff.level === "required") {
    unchecked.push("the author is not known here: whether a sign-off is theirs");
  }
  if (change.earlierCommits === undefined && needsEarlierCommits(change, policy) > 0) {
    unchecked.push("the author's earlier commits are not known here: limits for newcomers");
  }
  const { channels, level } = policy.disclosure;
  const elsewhere = level !== "none" && channels.length > 0 && channels.every((channel) => channel.startsWith("pr-"));
  if (!change.pullRequest && change.message && elsewhere && gradeOfAiUse(change) !== undefined) {
    unchecked.push("the pull request is not known here: whether AI use is disclosed there");
  }
  return unchecked;
}
