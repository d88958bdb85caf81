import { explainCommand, formatVerdict, sizesByCategory } from "@ai-disclosure/core/internal";
import type { Judged } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The whole judgement as JSON; what is not known is left out. */
export function reportJson({ policy, change, verdict, notes }: Judged): string {
  const { message, files } = change;
  const judgement = {
    policy: { name: policy.name, status: policy.source?.status, source: policy.source?.url },
    trailers: message?.trailers,
    disclosures:
      message &&
      change.disclosures.map(({ spec, uses, line, value, origin, negative }) => ({
        key: spec.key,
        value,
        uses,
        line,
        origin,
        negative,
      })),
    evidence: change.evidence,
    sizes: files && sizesByCategory(files),
    findings: verdict.findings,
    waived: verdict.waived,
    unchecked: [...notes, ...verdict.unchecked],
    attest: policy.attest,
  };
  return toJson(judgement);
}

/**
 * Prints findings for people; a clean change prints nothing.
 * @param policyName as it was asked for; absent if it is the repository's own.
 */
export function reportText({ policy, verdict, notes }: Judged, terminal: Terminal, policyName?: string): void {
  const told = { ...verdict, unchecked: [...notes, ...verdict.unchecked] };
  for (const line of formatVerdict(told, policy, terminal.paintError, explainCommand(policyName))) terminal.error(line);
}

/** 1 for an error; a warning stops nobody. */
export function exitCodeOf({ verdict }: Pick<Judged, "verdict">): 0 | 1 {
  return verdict.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
