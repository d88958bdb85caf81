import type { PolicyChange } from "./comparePolicies.ts";

/**
 * Keys that no rule judges a change by: what a policy is called, where it is written, and what it says to people only. A
 * file that was made of them may have to be written again, which is no commit's verdict.
 */
const texts: readonly (string | undefined)[] = [
  "attest",
  "extended",
  "guidance",
  "name",
  "repositories",
  "source",
  "title",
  "uncovered",
];

/** Whether policies that differ in this judge every commit alike: there is no change, or only texts change. */
export function judgeAlike(changes: readonly PolicyChange[]): boolean {
  return changes.every(({ key }) => texts.includes(key[0]));
}
