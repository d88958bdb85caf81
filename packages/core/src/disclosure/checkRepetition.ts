import type { Violation } from "../finding/finding.ts";
import type { Disclosure } from "./disclosure.ts";
import { mendUses } from "./parseUses.ts";
import type { TrailerSpec } from "../policy/policy.ts";

/** What is wrong with a trailer that stands more than once where once is all that the policy takes. */
export function checkRepetition(spec: TrailerSpec, disclosures: readonly Disclosure[]): Violation[] {
  const [first, second, ...more] = disclosures.filter((disclosure) => disclosure.spec === spec);
  if (spec.repeat || !first || !second) return [];
  const { key, value } = spec;
  const all = [first, second, ...more];
  const lines = all.map(({ line }) => line);
  const where = { line: second.line };
  const message = `${key} occurs more than once`;
  const denying = all.filter(({ negative }) => negative).length;
  // One of them is not true, and only their author knows which.
  if (denying > 0 && denying < all.length) return [{ message, fix: "keep the line that is true", where }];
  if (value.kind === "list" && denying === 0) {
    const together = all.map((one) => one.problems[0]?.mended ?? one.value).join(", ");
    const text = `${key}: ${mendUses(together, value)}`;
    const guessed = all.some(({ problems }) => problems.some(({ guesses }) => guesses));
    return [{ message, fix: guessed ? text : { mending: { delete: lines, replace: text } }, where }];
  }
  if (all.every((one) => one.value === first.value)) {
    return [{ message, fix: { mending: { delete: lines.slice(1) } }, where }];
  }
  return [{ message, fix: `delete line ${second.line}, or join it with line ${first.line}`, where }];
}
