import type { Violation } from "../finding/finding.ts";
import type { Disclosure } from "./disclosure.ts";
import { mendUses } from "./parseUses.ts";
import type { TrailerSpec } from "../policy/policy.ts";

/** What is wrong with a trailer that stands more than once where once is all that the policy takes. */
export function checkRepetition(spec: TrailerSpec, disclosures: readonly Disclosure[]): Violation[] {
  const [first, second, ...more] = disclosures.filter((disclosure) => disclosure.spec === spec);
  if (spec.repeat || !first || !second) return [];
  const { key, value } = spec;
  const together = [first, second, ...more].map((one) => one.problems[0]?.mended ?? one.value).join(", ");
  const fix =
    value.kind === "list"
      ? `${key}: ${mendUses(together, value)}`
      : { line: second.line, text: `delete line ${second.line}, or join it with line ${first.line}` };
  return [{ message: `${key} occurs more than once`, fix, where: { line: second.line } }];
}
