import {
  addToSeries,
  emptySeries,
  hasSeriesLimit,
  type Change,
  type Policy,
  type Series,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import type { PatchMail } from "./patchMail.ts";

/** What the patches of each series amount to, one patch after the other. */
interface PatchFollower {
  /** The patches before this one; nothing, if the policy does not ask. */
  open(mail: PatchMail): { readonly series?: Series };
  /**
   * To be told of each patch when it is measured, and of the one that comes after it. Says once of a series in which
   * something counts which of its patches are not here.
   */
  add(change: Change, mail: PatchMail, next: PatchMail | undefined): Unchecked | undefined;
}

/** A patch without a number is a series of its own. */
export function followPatches(policy: Policy): PatchFollower {
  let before: PatchMail | undefined;
  let total = emptySeries;
  let missing: string[] = [];
  if (!hasSeriesLimit(policy)) return { open: () => ({}), add: () => undefined };
  return {
    open(mail) {
      const goesOn = before !== undefined && follows(mail, before);
      const expected = goesOn ? (before?.series?.number ?? 0) + 1 : 1;
      if (!goesOn) [total, missing] = [emptySeries, []];
      before = mail;
      missing.push(...between(expected, (placeOf(mail)?.number ?? 1) - 1));
      return { series: total };
    },
    add(change, mail, next) {
      total = addToSeries(total, change, policy);
      const series = placeOf(mail);
      if (series && !(next && follows(next, mail))) missing.push(...between(series.number + 1, series.total));
      if (total.size === 0 || missing.length === 0) return undefined;
      const which = missing.splice(0).join(" and ");
      const noun = which.includes(" ") ? "patches" : "patch";
      const text = `${noun} ${which} of ${series?.total} cannot be added up with the others: range-size`;
      return { code: "patches-missing", text, rules: ["range-size"] };
    },
  };
}

/** A subject can say anything: the ninth of three patches is in no series. */
function placeOf({ series }: PatchMail): PatchMail["series"] {
  return series && series.number <= series.total ? series : undefined;
}

/** `3`, `3 to 5`, or nothing. */
function between(first: number, last: number): string[] {
  if (first > last) return [];
  return [first === last ? `${first}` : `${first} to ${last}`];
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

/** A mail, and of one that can be judged the next such one; absent after the last. */
interface WithNext {
  readonly mail: PatchMail;
  readonly next?: PatchMail;
}

/** The same mails in the same order, each patch with the one that comes after it. */
export async function* lookAhead(mails: AsyncIterable<PatchMail>): AsyncGenerator<WithNext> {
  let held: PatchMail | undefined;
  let obstacles: PatchMail[] = [];
  for await (const mail of mails) {
    if (mail.obstacle) {
      obstacles.push(mail);
      continue;
    }
    if (held) yield { mail: held, next: mail };
    for (const obstacle of obstacles) yield { mail: obstacle };
    [held, obstacles] = [mail, []];
  }
  if (held) yield { mail: held };
  for (const obstacle of obstacles) yield { mail: obstacle };
}
