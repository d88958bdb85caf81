import { applyRules } from "./applyRules.ts";
import type { Change } from "../change/change.ts";
import { exemptionFor } from "../change/exemption.ts";
import { ownersFileOf } from "../change/findAgreement.ts";
import { needsOwnership } from "../change/needsOwnership.ts";
import { partsOf } from "../change/partsOf.ts";
import type { Unchecked } from "../finding/unchecked.ts";
import { joinVerdicts, type PartVerdict } from "./joinVerdicts.ts";
import { mayCountInSeries } from "../limits/addToSeries.ts";
import { listUnchecked } from "./listUnchecked.ts";
import type { Policy } from "../policy/policy.ts";
import type { Verdict } from "./verdict.ts";

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
  const { findings, waived, unchecked } = applyRules(change, policy);
  return { findings, waived, unchecked: [...listUnchecked(change, policy), ...unchecked] };
}
