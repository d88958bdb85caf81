import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";
import { ownersFileFor } from "./findAgreement.ts";
import { partsOf } from "./partsOf.ts";

/**
 * The file that must be read before this change's agreements can be weighed: by the policy, or else by one for some of
 * the files. The answer does not depend on whether the files are known yet.
 */
export function needsOwnership(change: Change, policy: Policy): ReturnType<typeof ownersFileFor> {
  const own = ownersFileFor(change, policy);
  if (own !== undefined || policy.byPath.length === 0) return own;
  const { files: _known, ...unmeasured } = change;
  return partsOf(unmeasured, policy)
    .map(({ entry, change: part }) => ownersFileFor(part, entry.policy))
    .find((kind) => kind !== undefined);
}
