import { addressOfText } from "../policy/addressOfText.ts";
import type { Verdict } from "./verdict.ts";
import type { Finding } from "../finding/finding.ts";
import type { PathPolicy } from "../policy/policy.ts";

/** What a policy for some of the files says of them. */
export interface PartVerdict {
  readonly entry: PathPolicy;
  readonly verdict: Verdict;
}

/**
 * Adds to the verdict on a whole change what the policies for some of its files say. What was said already is not said
 * again, unless it was only a warning.
 */
export function joinVerdicts(whole: Verdict, parts: readonly PartVerdict[]): Verdict {
  let { findings, waived } = whole;
  for (const { entry, verdict } of parts) {
    findings = addNew(findings, verdict.findings, entry);
    waived = addNew(waived, verdict.waived, entry);
  }
  const all = [whole, ...parts.map(({ verdict }) => verdict)].flatMap(({ unchecked }) => unchecked);
  const unchecked = new Map(all.map((one) => [JSON.stringify(one), one]));
  return { findings, waived, unchecked: [...unchecked.values()] };
}

function addNew(said: readonly Finding[], more: readonly Finding[], entry: PathPolicy): Finding[] {
  const all = [...said];
  for (const finding of more) {
    const place = all.findIndex(({ rule, message }) => rule === finding.rule && message === finding.message);
    const known = all[place];
    if (known === undefined) all.push({ ...finding, by: speakerOf(entry) });
    else if (known.severity === "warning" && finding.severity === "error")
      all[place] = { ...finding, by: speakerOf(entry) };
  }
  return all;
}

function speakerOf({ named, globs, policy }: PathPolicy): NonNullable<Finding["by"]> {
  const url = addressOfText(policy);
  return { policy: named, title: policy.title, globs, ...(url !== undefined && { url }) };
}
