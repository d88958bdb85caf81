import type { Edit } from "../finding/edit.ts";
import type { Finding } from "../finding/finding.ts";

/**
 * The edits of a finding: those that leave nothing to decide, or the only way there is where its author wants it.
 * @param decided whether they gave their word for that
 */
export function editsFor({ edits, choices = [] }: Finding, decided: boolean): readonly Edit[] | undefined {
  const [choice, ...others] = choices;
  return edits ?? (decided && others.length === 0 ? choice?.edits : undefined);
}
