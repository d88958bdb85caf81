import type { Fix, Mending } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";
import { suggestDisclosure } from "./suggestDisclosure.ts";

/** Writes the disclosure that a change lacks; undefined if the policy has no trailer for it. */
export function writeDisclosure(change: Change, policy: Policy, instead: readonly number[] = []): Fix | undefined {
  const suggested = suggestDisclosure(change, policy);
  if (!suggested) return undefined;
  const { text, lines, certain } = suggested;
  const [first] = lines;
  const mend = (write: string): Mending => (instead.length > 0 ? { delete: instead, write } : { write });
  return certain && first !== undefined ? { mending: mend(first) } : { text, choices: lines.map(mend) };
}

/** Of a mark that its author may not have wanted, because an editor adds it by itself. */
export function deleteOrDisclose(line: number, change: Change, policy: Policy, asked = true): Fix {
  const suggested = asked ? suggestDisclosure(change, policy) : undefined;
  const gone = { delete: [line] };
  const disclosures = suggested?.lines.map((write) => ({ ...gone, write })) ?? [];
  const otherwise = suggested ? `, or disclose: ${suggested.text}` : "";
  return { text: `delete line ${line}${otherwise}`, choices: [gone, ...disclosures] };
}
