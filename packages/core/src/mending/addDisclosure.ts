import type { Change } from "../change/change.ts";
import { mendUses } from "../disclosure/parseUses.ts";
import { makeEdits } from "../edits/makeEdits.ts";
import type { Edit } from "../finding/finding.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";

/**
 * The edits that add a disclosure where git and the policy want it: to the one that is there, where the trailer may
 * occur once only.
 * @param spec one of the policy's trailers
 */
export function addDisclosure(value: string, spec: TrailerSpec, change: Change, policy: Policy): Edit[] {
  const { message, disclosures } = change;
  if (!message) return [];
  const said = disclosures.filter((one) => one.spec.key === spec.key);
  if (said.some((one) => one.value === value)) return [];
  const [first] = spec.repeat ? [] : said;
  if (!first || first.negative) {
    const gone = first ? { delete: [first.line] } : {};
    return makeEdits({ ...gone, write: `${spec.key}: ${value}` }, message, policy);
  }
  const all = `${first.value}, ${value}`;
  const united = spec.value.kind === "list" ? mendUses(all, spec.value) : all;
  return makeEdits({ delete: [first.line], replace: `${spec.key}: ${united}` }, message, policy);
}
