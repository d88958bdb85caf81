import type { Change } from "../change/change.ts";
import { findAgreement } from "../change/findAgreement.ts";
import { largestOf, listSizes, pathsOf, sizeOf } from "../files/sizes.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { countedFiles, type AppliedLimit } from "./applyLimit.ts";
import { nameSize } from "./nameSize.ts";
import { offerAgreement } from "./offerAgreement.ts";

/** What is wrong with a change that is larger than a limit allows; nothing if it is not. */
export function checkSize(applied: AppliedLimit, change: Change, policy: Policy): Violation[] {
  const files = countedFiles(applied, change);
  const size = sizeOf(files, applied.unit);
  if (size <= applied.max) return [];
  const agreement = findAgreement(change, policy, pathsOf(files));
  const waivedBy = applied.waivedBy ?? agreement.waivedBy;
  const undecided = applied.perhaps || agreement.doubtful || (!change.message && applied.liftable);
  return [
    {
      message: `${nameSize(size, applied)}; ${policy.title} allows at most ${applied.max}${applied.whose ? ` ${applied.whose}` : ""}`,
      details: [...listSizes(files), ...agreement.details],
      fix: `split the change${applied.orElse ?? ""}${offerAgreement(policy)}`,
      where: { path: largestOf(files) },
      ...(waivedBy !== undefined && { waivedBy }),
      atMost: undecided ? "warning" : undefined,
      severity: applied.severity,
    },
  ];
}
