import type { Policy } from "../policy/policy.ts";

/** The other way out of a limit, at the end of a fix; nothing, where the policy knows none. */
export function offerAgreement({ agreement }: Policy): string {
  return agreement ? `, or record a maintainer's agreement: ${agreement.trailer}: Name <address>` : "";
}
