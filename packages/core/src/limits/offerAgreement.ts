import type { Policy } from "../policy/policy.ts";

/** The other way out of a limit, at the end of a fix; nothing, where the policy knows none. */
export function offerAgreement({ agreement }: Policy): string {
  if (!agreement) return "";
  return agreement.proof === "signed"
    ? `, or ask a maintainer to sign: ${signing}`
    : `, or record a maintainer's agreement: ${agreement.trailer}: Name <address>`;
}

/** What records an agreement: what the author types, or a maintainer. */
export function agreementToType({ agreement }: Policy): string {
  return agreement?.proof === "signed" ? signing : `${agreement?.trailer}: Name <address>`;
}

const signing = "ai-disclosure agree COMMIT";
