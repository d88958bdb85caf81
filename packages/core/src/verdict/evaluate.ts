import { activeRules } from "./activeRules.ts";
import { appliesTo, gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { exemptionFor } from "../change/exemption.ts";
import { ownersFileOf } from "../change/findAgreement.ts";
import { needsOwnership } from "../change/needsOwnership.ts";
import { partsOf } from "../change/partsOf.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import type { Finding, Violation } from "../finding/finding.ts";
import type { Unchecked } from "../finding/unchecked.ts";
import { foldedAs } from "../message/foldedAs.ts";
import type { Verdict } from "./verdict.ts";
import { gradeViolation } from "./gradeViolation.ts";
import { joinRepeated } from "./joinRepeated.ts";
import { nameDiscloser } from "./nameDiscloser.ts";
import { joinVerdicts, type PartVerdict } from "./joinVerdicts.ts";
import { mayCountInSeries } from "../limits/addToSeries.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";

/** A hostile message can break one rule on each of a million lines; nobody reads more than these. */
const mostOfOneRule = 20;
/** As many are looked at, where they repeat each other. */
const mostRepeated = 100;

/** Whether a rule that is on cannot judge this change before its files are measured. */
export function needsFiles(change: Change, policy: Policy): boolean {
  for (const rule of activeRules(change, policy)) if (rule.needsFiles?.(change, policy)) return true;
  return policy.byPath.length > 0 && partsNeedFiles(change, policy);
}

/** Whether a policy for some of the files has something to say, if it should turn out that the change has such files. */
function partsNeedFiles({ files: _known, ...change }: Change, policy: Policy): boolean {
  return partsOf(change, policy).some(({ entry, change: part }) => {
    if (needsFiles(part, entry.policy) || (change.series && mayCountInSeries(part, entry.policy))) return true;
    const { findings, waived } = evaluate(part, entry.policy);
    return findings.length + waived.length > 0;
  });
}

/** Whether a limit for newcomers may apply, and so how many earlier commits are worth counting; 0 if none. */
export function needsEarlierCommits(change: Change, policy: Policy): number {
  const own = newcomersIn(change, policy);
  if (policy.byPath.length === 0) return own;
  return Math.max(own, ...partsOf(change, policy).map(({ entry, change: part }) => newcomersIn(part, entry.policy)));
}

function newcomersIn(change: Change, policy: Policy): number {
  if (policy.limits.length === 0) return 0;
  if (appliesTo(change, "ai") === "no" && policy.limits.every(({ when }) => when === "ai")) return 0;
  // A series' limit is nothing to a commit that is judged alone.
  return Math.max(
    0,
    ...policy.limits.map(({ newcomer = 0, per }) => (per === "range" && !change.series ? 0 : newcomer)),
  );
}

/**
 * Judges a change by every rule that is on, and the parts of it that have policies of their own by these as well.
 * Whom the policy exempts is exempt from those too. Pure; never throws.
 */
export function evaluate(change: Change, policy: Policy): Verdict {
  const verdict = evaluateWhole(change, policy);
  if (policy.byPath.length === 0 || !change.files) return verdict;
  return joinVerdicts(verdict, evaluateParts(change, policy));
}

function evaluateParts(change: Change, policy: Policy): PartVerdict[] {
  const exemption = exemptionFor(change, policy);
  const { ownership } = change;
  const owners = ownership && needsOwnership(change, policy);
  return partsOf(change, policy).map(({ entry, change: part }) => {
    const known = owners !== undefined && [owners, "either"].includes(ownersFileOf(entry.policy) ?? "");
    const verdict = evaluateWhole(known ? { ...part, ...(ownership && { ownership }) } : part, entry.policy);
    // The commits of a series are added up by the main policy's limits only.
    const apart = change.series && mayCountInSeries(part, entry.policy);
    const unchecked = apart ? [...verdict.unchecked, notAddedUp(entry.named)] : verdict.unchecked;
    return { entry, verdict: exempt({ ...verdict, unchecked }, exemption) };
  });
}

function notAddedUp(named: string): Unchecked {
  const text = `the size of the series by path: range-size of ${named}`;
  return { code: "series-by-path", text, rules: ["range-size"] };
}

function exempt({ findings, waived, unchecked }: Verdict, exemption: ReturnType<typeof exemptionFor>): Verdict {
  const lifted = findings.flatMap((finding) => {
    const waivedBy = exemption(finding.rule);
    return waivedBy === undefined ? [] : [{ ...finding, waivedBy }];
  });
  const left = findings.filter(({ rule }) => exemption(rule) === undefined);
  return { findings: left, waived: [...waived, ...lifted], unchecked };
}

function evaluateWhole(change: Change, policy: Policy): Verdict {
  const findings: Finding[] = [];
  const waived: Finding[] = [];
  const unchecked = listUnchecked(change, policy);
  // Asked about when there is something to exempt: most commits have nothing.
  let exemption: ReturnType<typeof exemptionFor> | undefined;
  for (const rule of activeRules(change, policy)) {
    const found = nameDiscloser(rule.check(change, policy), rule, change, policy);
    if (found.length === 0) continue;
    const joined = joinRepeated(found.slice(0, mostRepeated), change.message);
    const violations = rule.aboutMessage && isThrownAway(change) ? joined.map(warnOnly) : joined;
    const rest = Math.max(0, violations.length - mostOfOneRule) + Math.max(0, found.length - mostRepeated);
    if (rest > 0) {
      const text = `${rest} more findings of ai/${rule.name}`;
      unchecked.push({ code: "more-findings", text, rules: [rule.name] });
    }
    for (const violation of violations.slice(0, mostOfOneRule)) {
      const waivedBy = violation.waivedBy ?? (exemption ??= exemptionFor(change, policy))(rule.name);
      if (waivedBy === undefined) findings.push(gradeViolation(violation, rule, policy, change.message));
      else waived.push({ ...gradeViolation(violation, rule, policy, change.message), waivedBy });
    }
  }
  return { findings, waived, unchecked };
}

function isThrownAway({ message }: Change): boolean {
  return message !== undefined && foldedAs(message) === "fixup";
}

function warnOnly(violation: Violation): Violation {
  return { ...violation, atMost: "warning" };
}

function listUnchecked(change: Change, policy: Policy): Unchecked[] {
  const unchecked: Unchecked[] = [];
  if (!change.files) {
    const names: string[] = [];
    for (const { name, needsFiles: needs } of activeRules(change, policy))
      if (needs?.(change, policy)) names.push(name);
    const needing = policy.byPath.length > 0 && partsNeedFiles(change, policy) ? [...names, "byPath"] : names;
    if (needing.length > 0) {
      const text = `rules that need the changed files (unavailable here): ${needing.join(", ")}`;
      unchecked.push({ code: "files-unknown", text, ...(names.length > 0 && { rules: names }) });
    }
  }
  const unread = change.files?.find((file) => file.unread !== undefined);
  if (unread) {
    const counting = activeRules(change, policy).filter(
      (rule) => rule.countsLines && rule.needsFiles?.(change, policy),
    );
    if (counting.length > 0) unchecked.push(contentUnknown(unread, counting));
  }
  if (!change.author && change.message && policy.signOff.matchAuthor && policy.signOff.level === "required") {
    const text = "whether the sign-off is the author's (the author is unavailable here)";
    unchecked.push({ code: "author-unknown", text, rules: ["sign-off"] });
  }
  if (change.earlierCommits === undefined && needsEarlierCommits(change, policy) > 0) {
    const text = "the newcomer limit (author history is unavailable here)";
    unchecked.push({ code: "author-history-unknown", text });
  }
  if (
    !change.pullRequest &&
    !change.broughtBy &&
    change.message &&
    gradeOfAiUse(change) !== undefined &&
    isDisclosedElsewhere(policy)
  ) {
    const text = "whether AI use is disclosed in the pull request (unavailable here)";
    unchecked.push({ code: "pull-request-unknown", text });
  }
  return unchecked;
}

function contentUnknown({ path, unread }: CategorisedFile, counting: readonly Rule[]): Unchecked {
  const names = counting.map(({ name }) => name);
  const text = `the lines of ${path} (${unread}): ${names.join(", ")}`;
  return { code: "content-unknown", text, rules: names, where: { path } };
}

/** Whether disclosure is asked for, and no place in a commit is enough. */
function isDisclosedElsewhere(policy: Policy): boolean {
  const { channels, level, everyChannel } = policy.disclosure;
  const inBoth = everyChannel && channels.some((channel) => channel.startsWith("pr-"));
  return level !== "none" && channels.length > 0 && (inBoth || !disclosesInCommits(policy));
}
