import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";
import type { OwnersFile } from "../ownership/ownership.ts";
import { ownersFileFor } from "./findAgreement.ts";
import { partsOf } from "./partsOf.ts";

/**
 * The file that must be read before this change's agreements can be weighed: by the policy, or else by one for some of
 * the files. One file is read, and one that is named goes before whichever there is. The answer does not depend on
 * whether the files are known yet.
 */
export function needsOwnership(change: Change, policy: Policy): OwnersFile | undefined {
  const own = ownersFileFor(change, policy);
  if ((own !== undefined && own !== "either") || policy.byPath.length === 0) return own;
  const { files: _known, ...unmeasured } = change;
  const ofParts = partsOf(unmeasured, policy).map(({ entry, change: part }) => ownersFileFor(part, entry.policy));
  return ofParts.find((kind) => kind !== undefined && kind !== "either") ?? own ?? ofParts.find(Boolean);
}
