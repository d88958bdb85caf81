import type { Change } from "../change/change.ts";
import { exemptionOf } from "../change/exemptionOf.ts";
import { gradeOfUse } from "../evidence/gradeOfUse.ts";
import type { Person } from "../identity/person.ts";
import { disclosesInCommits } from "../policy/disclosesInCommits.ts";
import type { Policy } from "../policy/policy.ts";
import type { CommitMarks } from "../pullRequest/commitMarks.ts";
import { disclosedInProse } from "./disclosedInProse.ts";

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
  // That no AI was used settles a weak mark, and not a tool's own.
  const strong = evidence.some((one) => gradeOfUse(one) === "strong");
  const said = disclosesInCommits(policy) && disclosures.some(({ negative }) => !negative || !strong);
  return { name, evidence, disclosed: said || disclosedInProse({ disclosures: [], evidence }, policy) };
}
