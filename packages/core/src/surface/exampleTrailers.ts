import { disclosesInCommits, type Policy } from "../policy/policy.ts";

/** The trailers by which a commit discloses AI use, each with its example; none where the policy asks for it elsewhere. */
export function exampleTrailers(policy: Policy): string[] {
  return disclosesInCommits(policy) ? policy.disclosure.trailers.map(({ key, example }) => `${key}: ${example}`) : [];
}
