import { addToSeries, emptySeries, limitsSeries, type Change, type Policy, type Series } from "@ai-disclosure/core";
import type { PatchMail } from "./patchMail.ts";

/** What the patches of each series amount to, one patch after the other. */
export interface PatchFollower {
  /** The patches before this one, and what is to be said of those that are not here. Nothing, if the policy does not ask. */
  open(mail: PatchMail): { readonly series?: Series; readonly note?: string };
  /** To be told of each patch when it is measured. */
  add(change: Change): void;
}

/** A patch without a number is a series of its own. */
export function followPatches(policy: Policy): PatchFollower {
  let before: PatchMail | undefined;
  let total = emptySeries;
  if (!limitsSeries(policy)) return { open: () => ({}), add: () => undefined };
  return {
    open(mail) {
      const goesOn = before !== undefined && follows(mail, before);
      const expected = goesOn ? (before?.series?.number ?? 0) + 1 : 1;
      if (!goesOn) total = emptySeries;
      before = mail;
      const { number, total: all } = mail.series ?? { number: 1, total: 1 };
      if (number <= expected) return { series: total };
      const missing = expected === number - 1 ? `patch ${expected}` : `patches ${expected} to ${number - 1}`;
      return { series: total, note: `${missing} of ${all} cannot be added up with the others: range-size` };
    },
    add: (change) => void (total = addToSeries(total, change, policy)),
  };
}

/** The mails of a series come together, in the order of their numbers. */
function follows({ series, thread }: PatchMail, before: PatchMail): boolean {
  return (
    series !== undefined &&
    series.version === before.series?.version &&
    series.total === before.series.total &&
    series.number > before.series.number &&
    thread === before.thread
  );
}
