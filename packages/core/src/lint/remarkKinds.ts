import type { RemarkKind } from "./remark.ts";
import { agreementRemarks } from "./remarks/agreementRemarks.ts";
import { categoryRemarks } from "./remarks/categoryRemarks.ts";
import { dateRemarks } from "./remarks/dateRemarks.ts";
import { disclosureRemarks } from "./remarks/disclosureRemarks.ts";
import { emptyRemarks } from "./remarks/emptyRemarks.ts";
import { exemptRemarks } from "./remarks/exemptRemarks.ts";
import { globRemarks } from "./remarks/globRemarks.ts";
import { inheritedRemarks } from "./remarks/inheritedRemarks.ts";
import { limitRemarks } from "./remarks/limitRemarks.ts";
import { messageRemarks } from "./remarks/messageRemarks.ts";
import { noteRemarks } from "./remarks/noteRemarks.ts";
import { pullRequestRemarks } from "./remarks/pullRequestRemarks.ts";
import { ruleRemarks } from "./remarks/ruleRemarks.ts";
import { stanceRemarks } from "./remarks/stanceRemarks.ts";
import { toolRemarks } from "./remarks/toolRemarks.ts";
import { trailerRemarks } from "./remarks/trailerRemarks.ts";
import { useRemarks } from "./remarks/useRemarks.ts";

/** Everything that lint may say. */
export const remarkKinds: readonly RemarkKind[] = [
  ...emptyRemarks,
  ...stanceRemarks,
  ...toolRemarks,
  ...disclosureRemarks,
  ...trailerRemarks,
  ...pullRequestRemarks,
  ...messageRemarks,
  ...exemptRemarks,
  ...limitRemarks,
  ...useRemarks,
  ...noteRemarks,
  ...agreementRemarks,
  ...categoryRemarks,
  ...globRemarks,
  ...ruleRemarks,
  ...inheritedRemarks,
  ...dateRemarks,
];
