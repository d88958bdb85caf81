import type { Policy } from "../policy/policy.ts";

/** The other way out of a limit, at the end of a fix; nothing, where the policy knows none. */
export function offerAgreement(policy: Policy): string {
  if (!policy.agreement) return "";
  const wanted = policy.agreement.proof === "signed" ? "ask a maintainer to sign" : "record a maintainer's agreement";
  return `, or ${wanted}: ${agreementToType(policy)}`;
}

/** What records an agreement: what the author types, or a maintainer. */
export function agreementToType({ agreement }: Policy): string {
  return agreement?.proof === "signed" ? "ai-disclosure agree COMMIT" : `${agreement?.trailer}: Name <address>`;
}
