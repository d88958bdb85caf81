// Written by `npm run generate` from the files of this folder: change those.
import { agreement } from "./agreement.ts";
import { assistiveOnly } from "./assistive-only.ts";
import { canaries } from "./canaries.ts";
import { deterministicTools } from "./deterministic-tools.ts";
import { disclosureFormat } from "./disclosure-format.ts";
import { disclosureMatchesDiff } from "./disclosure-matches-diff.ts";
import { disclosurePlacement } from "./disclosure-placement.ts";
import { disclosureRequired } from "./disclosure-required.ts";
import { forbiddenFiles } from "./forbidden-files.ts";
import { humanIdentity } from "./human-identity.ts";
import { newcomerLimit } from "./newcomer-limit.ts";
import { noAdvert } from "./no-advert.ts";
import { offLimits } from "./off-limits.ts";
import { prDisclosure } from "./pr-disclosure.ts";
import { rangeSize } from "./range-size.ts";
import { requirement } from "./requirement.ts";
import { signOff } from "./sign-off.ts";
import { sizeLimit } from "./size-limit.ts";
import { surfaceDrift } from "./surface-drift.ts";
import { testsWeakened } from "./tests-weakened.ts";
import { toolApproved } from "./tool-approved.ts";
import { trailerForbidden } from "./trailer-forbidden.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which findings are reported. */
export const rules: readonly Rule[] = [
  disclosureRequired,
  disclosureFormat,
  disclosurePlacement,
  trailerForbidden,
  humanIdentity,
  signOff,
  toolApproved,
  assistiveOnly,
  noAdvert,
  canaries,
  disclosureMatchesDiff,
  sizeLimit,
  newcomerLimit,
  rangeSize,
  deterministicTools,
  offLimits,
  agreement,
  forbiddenFiles,
  testsWeakened,
  prDisclosure,
  requirement,
  surfaceDrift,
];
