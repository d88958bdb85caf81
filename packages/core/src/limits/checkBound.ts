import type { Change } from "../change/change.ts";
import { findAgreement } from "../change/findAgreement.ts";
import { largestOf, listSizes, sizeOf } from "../files/sizes.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { Bound } from "./bound.ts";
import { nameSize } from "./nameSize.ts";
import { orAgree } from "./orAgree.ts";

/** What is wrong with a change that is larger than a bound; nothing if it is not. */
export function checkBound(bound: Bound, change: Change, policy: Policy): Violation[] {
  const files = change.files?.filter(({ category }) => bound.counts(category)) ?? [];
  const size = sizeOf(files, bound.unit);
  if (size <= bound.max) return [];
  const agreement = findAgreement(
    change,
    policy,
    files.map(({ path }) => path),
  );
  const waivedBy = bound.waivedBy ?? agreement.waivedBy;
  const undecided = bound.perhaps || agreement.doubtful || (!change.message && bound.liftable);
  return [
    {
      message: `${nameSize(size, bound)}; ${policy.title} takes at most ${bound.max}${bound.whose ? ` ${bound.whose}` : ""}`,
      details: [...listSizes(files), ...agreement.details],
      fix: `split the change${orAgree(policy)}`,
      where: { path: largestOf(files) },
      ...(waivedBy === undefined ? {} : { waivedBy }),
      ...(undecided ? { atMost: "warning" } : {}),
      ...(bound.severity === undefined ? {} : { severity: bound.severity }),
    },
  ];
}
