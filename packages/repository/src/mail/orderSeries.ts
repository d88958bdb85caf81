import type { PatchMail } from "./patchMail.ts";

type Ordered = Pick<PatchMail, "series" | "thread">;

interface Series<Mail> {
  readonly key: string;
  readonly mails: Map<number, Mail>;
}

/**
 * Puts the mails of each series in the order of their numbers, as mail rarely arrives so. A series stands where its
 * first mail stood; what belongs to no series keeps its place.
 */
export function orderSeries<Mail extends Ordered>(mails: readonly Mail[]): Mail[] {
  const all: Series<Mail>[] = [];
  const open = new Map<string, Series<Mail>>();
  for (const mail of mails) {
    const { series, thread } = mail;
    const key = series ? `${thread} v${series.version} ${series.total}` : "";
    const number = series?.number ?? 0;
    const known = series && open.get(key);
    if (known && !known.mails.has(number)) {
      known.mails.set(number, mail);
      continue;
    }
    const begun: Series<Mail> = { key, mails: new Map([[number, mail]]) };
    all.push(begun);
    if (series) open.set(key, begun);
  }
  return all.flatMap((series) => [...series.mails].toSorted(([one], [other]) => one - other).map(([, mail]) => mail));
}
