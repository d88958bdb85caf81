import { aiTouches, appliesTo, disclosedUses } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { writeUse } from "../disclosure/writeUse.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { noteLiftsLimit } from "./noteLiftsLimit.ts";
import { offerNote } from "./offerNote.ts";
import { listed } from "../text/listed.ts";

/** A limit that applies to a change, whichever part of the policy sets it. */
export interface AppliedLimit extends Pick<Limit, "unit" | "max"> {
  /** What it is about, after the unit: `outside tests`. */
  readonly what: string;
  /** Whose changes it is for, after the number; absent if everybody's. */
  readonly whose?: string;
  readonly counts: (category: string) => boolean;
  /** The limit's own severity; the rule's, if absent. */
  readonly severity?: "error" | "warning";
  /** What the message may still say to lift it. */
  readonly liftable: boolean;
  readonly waivedBy?: string;
  /** Another way out than a smaller change, at the end of the fix. */
  readonly orElse?: string;
  /** Only weak evidence says that it applies. */
  readonly perhaps: boolean;
}

/** What those of the policy's `limits` that are of this rule's kind ask of this change. */
export function appliedLimits(change: Change, policy: Policy, isOwn: (limit: Limit) => boolean): AppliedLimit[] {
  return policy.limits.flatMap((limit) => (isOwn(limit) ? (applyLimit(limit, change, policy) ?? []) : []));
}

/** What one of the policy's `limits` asks of this change; undefined if nothing, or if nobody knows whether. */
export function applyLimit(limit: Limit, change: Change, policy: Policy): AppliedLimit | undefined {
  const { newcomer, unit, max, severity, only, exclude, when } = limit;
  const applies = appliesTo(change, when);
  if (applies === "no") return undefined;
  if (newcomer !== undefined && !(change.earlierCommits !== undefined && change.earlierCommits < newcomer)) {
    return undefined;
  }
  return {
    unit,
    max,
    ...(severity && { severity: severity === "warn" ? "warning" : "error" }),
    what: exclude?.length ? `outside ${listed(exclude)}` : only?.length ? `of ${listed(only)}` : "",
    ...(newcomer !== undefined && { whose: `from authors with fewer than ${newcomer} earlier commits` }),
    counts: (category) => countsCategory(limit, category) && (when === "always" || aiTouches(category, change, policy)),
    ...liftByNote(limit, change, policy),
    perhaps: applies === "perhaps",
  };
}

/** Whether files of a category count for a limit, whoever made them. */
export function countsCategory({ only, exclude }: Pick<Limit, "only" | "exclude">, category: string): boolean {
  return (only?.includes(category) ?? true) && !exclude?.includes(category);
}

/** The files of a change that count for a limit. */
export function countedFiles({ counts }: AppliedLimit, { files = [] }: Change): readonly CategorisedFile[] {
  return files.filter(({ categories }) => categories.some(counts));
}

/** Every use that the limit is about must say what lifts it: one mechanical change excuses no other. */
function liftByNote(
  limit: Limit,
  change: Change,
  policy: Policy,
): Pick<AppliedLimit, "liftable" | "orElse" | "waivedBy"> {
  const { unlessNote } = limit;
  if (!unlessNote) return { liftable: policy.agreement !== undefined };
  const meant = disclosedUses(change).filter(
    ({ name }) => policy.uses[name]?.covers.some((category) => countsCategory(limit, category)) ?? true,
  );
  const [first] = meant;
  const lifted = first && meant.every(({ note }) => noteLiftsLimit(note, unlessNote));
  return {
    liftable: true,
    orElse: offerNote(first?.name, unlessNote, policy),
    ...(lifted && { waivedBy: writeUse(first) }),
  };
}
