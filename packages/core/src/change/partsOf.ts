import type { Evidence } from "../evidence/evidence.ts";
import type { PathPolicy, Policy } from "../policy/policy.ts";
import { aiTouches, disclosedUses } from "./aiUse.ts";
import type { Change } from "./change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import { createChange } from "./createChange.ts";

/** The files of a change that a policy of their own is about, with the message as that policy reads it. */
interface Part {
  readonly entry: PathPolicy;
  readonly change: Change;
}

/** The parts of a change that `byPath` speaks of. Where the files are not known, each entry may have some. */
export function partsOf(change: Change, policy: Policy): Part[] {
  return policy.byPath.flatMap((entry, index): Part[] => {
    const files = change.files?.filter(({ byPath }) => byPath?.[index]);
    if (files?.length === 0) return [];
    return [{ entry, change: createPart(change, policy, entry.policy, files, index) }];
  });
}

function createPart(
  change: Change,
  policy: Policy,
  own: Policy,
  files: readonly CategorisedFile[] | undefined,
  index: number,
): Change {
  // Owners are of the kind that the whole policy asks for, and a series is counted by its limits.
  const { files: _all, ownership: _owners, series: _series, net: _net, byPath, ...rest } = change;
  // It was read when the change was made, unless that was for another policy.
  const { disclosures, evidence } = byPath?.[index] ?? createChange(rest, own);
  return {
    ...rest,
    part: true,
    disclosures,
    evidence: leavesOut(change, policy, files) ? [] : joinEvidence(evidence, change.evidence),
    ...(files && { files: files.map((file) => ({ ...file, ...file.byPath?.[index] })) }),
  };
}

/**
 * Whether the author listed what AI was used for, and none of these files is of that kind: a person wrote them. Where
 * no other file is of that kind either, the uses must be meant for these, whatever the main policy takes them for.
 */
function leavesOut(change: Change, policy: Policy, files: readonly CategorisedFile[] | undefined): boolean {
  const uses = disclosedUses(change);
  if (files === undefined || uses.length === 0) return false;
  const touched = ({ categories }: CategorisedFile): boolean =>
    categories.some((category) => aiTouches(category, change, policy));
  if (files.some(touched)) return false;
  return change.files?.some(touched) === true || uses.every(({ name }) => policy.uses[name]?.covers.length === 0);
}

/**
 * What a trailer says depends on who reads it. What is declared to the whole project is declared to a part of it, and
 * all other marks are the same to everybody.
 */
function joinEvidence(own: readonly Evidence[], whole: readonly Evidence[]): Evidence[] {
  const read = own.filter(({ kind }) => kind === "disclosure" || kind === "trailer");
  const again = ({ grade, where }: Evidence): boolean =>
    read.some((one) => one.grade === grade && one.where.line === where.line && one.where.field === where.field);
  return [...read, ...whole.filter((one) => one.kind !== "trailer" && !(one.kind === "disclosure" && again(one)))];
}
