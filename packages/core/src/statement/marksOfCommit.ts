import type { Change } from "../change/change.ts";
import { exemptionOf } from "../change/exemption.ts";
import type { Person } from "../identity/person.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import type { CommitMarks } from "../pullRequest/pullRequest.ts";
import { disclosedInProse } from "./disclosedInProse.ts";
import { settles } from "./settles.ts";

/** What is known of a commit when it has been judged. */
interface JudgedCommit extends Pick<Change, "evidence"> {
  readonly disclosures: readonly { readonly negative: boolean }[];
  /** Absent where it is not known. */
  readonly author?: Person;
}

/** What a commit of a pull request shows of AI use; undefined if nothing, or if its author is exempt. */
export function marksOfCommit(
  name: string,
  { evidence, disclosures, author }: JudgedCommit,
  policy: Policy,
): CommitMarks | undefined {
  if (evidence.length === 0) return undefined;
  if (author && exemptionOf({ author, evidence, disclosures: [] }, policy) !== undefined) return undefined;
  const said = disclosesInCommits(policy) && disclosures.some((disclosure) => settles(disclosure, evidence));
  return { name, evidence, disclosed: said || disclosedInProse({ disclosures: [], evidence }, policy) };
}
