import { sizesByCategory } from "@ai-disclosure/core/internal";
import type { Judged } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";

/** The whole judgement as JSON; what is not known is left out. */
export function reportJson({ policy, change, verdict, notes }: Judged): string {
  const { message, files } = change;
  const judgement = {
    policy: { name: policy.name, status: policy.source?.status, source: policy.source?.url },
    ...(message && {
      trailers: message.trailers,
      disclosures: change.disclosures.map(({ spec, uses, line, value, origin, negative }) => ({
        key: spec.key,
        value,
        uses,
        line,
        origin,
        negative,
      })),
    }),
    evidence: change.evidence,
    ...(files && { sizes: sizesByCategory(files) }),
    findings: verdict.findings,
    waived: verdict.waived,
    unchecked: [...notes, ...verdict.unchecked],
    attest: policy.attest,
  };
  return toJson(judgement);
}
