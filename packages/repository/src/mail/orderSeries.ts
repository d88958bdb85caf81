import type { SplitMail } from "./splitMails.ts";

interface Series {
  readonly key: string;
  readonly mails: Map<number, SplitMail>;
}

/**
 * Puts the mails of each series in the order of their numbers, as mail rarely arrives so. A series stands where its
 * first mail stood; what belongs to no series keeps its place.
 */
export function orderSeries(mails: readonly SplitMail[]): SplitMail[] {
  const all: Series[] = [];
  const open = new Map<string, Series>();
  for (const mail of mails) {
    const { series, thread } = mail;
    const key = series ? `${thread} v${series.version} ${series.total}` : "";
    const number = series?.number ?? 0;
    const known = series && open.get(key);
    if (known && !known.mails.has(number)) {
      known.mails.set(number, mail);
      continue;
    }
    const begun: Series = { key, mails: new Map([[number, mail]]) };
    all.push(begun);
    if (series) open.set(key, begun);
  }
  return all.flatMap((series) => [...series.mails].toSorted(([one], [other]) => one - other).map(([, mail]) => mail));
}
