import { parsePerson } from "../identity/parsePerson.ts";
import { sameAddress } from "../identity/sameAddress.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";

/** What frees a change from the policy: who its author is. */
export function exemptionOf({ author }: Change, { exempt }: Policy): string | undefined {
  if (!author || exempt.authors.length === 0) return undefined;
  const spared = exempt.authors.some(
    (one) => one === author.name || sameAddress(parsePerson(one.includes("<") ? one : `<${one}>`), author),
  );
  return spared ? `the exemption of ${author.name}` : undefined;
}
