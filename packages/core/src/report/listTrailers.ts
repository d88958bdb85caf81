import { disclosesInCommits, type Policy, type TrailerSpec } from "../policy/policy.ts";
import { listed } from "../text/listed.ts";

/** The trailers by which a commit may disclose AI use, a line each; none where the policy asks for it elsewhere. */
export function listTrailers(policy: Policy): string[] {
  const { level, trailers } = policy.disclosure;
  if (level === "none" || policy.stance === "forbid" || !disclosesInCommits(policy)) return [];
  return trailers.map((spec) => `${spec.key}: ${valueOf(spec)}`);
}

function valueOf({ value, example }: TrailerSpec): string {
  if (value.kind === "list") return listed(value.uses, "or");
  return value.kind === "form" ? value.forms.join(" or ") : `e.g. ${example}`;
}
