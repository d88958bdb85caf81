import type { Change } from "../change/change.ts";
import { gradeOfUse } from "../evidence/gradeOfUse.ts";
import { disclosesInCommits } from "../policy/disclosesInCommits.ts";
import type { Policy } from "../policy/policy.ts";
import type { CommitMarks } from "../pullRequest/commitMarks.ts";
import { disclosedInProse } from "./disclosedInProse.ts";

/** What is known of a commit when it has been judged. */
interface JudgedCommit extends Pick<Change, "evidence"> {
  readonly disclosures: readonly { readonly negative: boolean }[];
}

/** What a commit of a pull request shows of AI use; undefined if nothing. */
export function marksOfCommit(
  name: string,
  { evidence, disclosures }: JudgedCommit,
  policy: Policy,
): CommitMarks | undefined {
  if (evidence.length === 0) return undefined;
  // That no AI was used settles a weak mark, and not a tool's own.
  const strong = evidence.some((one) => gradeOfUse(one) === "strong");
  const said = disclosesInCommits(policy) && disclosures.some(({ negative }) => !negative || !strong);
  return { name, evidence, disclosed: said || disclosedInProse({ disclosures: [], evidence }, policy) };
}
