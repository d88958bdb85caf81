import { sizesByCategory, type Change, type Policy, type Unchecked, type Verdict } from "@ai-disclosure/core/internal";

/** Core's part of what was judged: the site's playground knows no other package. */
interface Judged {
  readonly policy: Policy;
  readonly change: Change;
  readonly verdict: Verdict;
  readonly notes: readonly Unchecked[];
}

/** What `--format json` says of a commit or a pull request that was judged; what is not known is left out. */
export function judgementRecord({ policy, change, verdict, notes }: Judged) {
  const { message, files } = change;
  return {
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
}
