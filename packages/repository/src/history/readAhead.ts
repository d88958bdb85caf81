import { createNotifier } from "../measuring/notifier.ts";

/** How much is read before it is used. */
interface Amount {
  readonly commits: number;
  readonly bytes: number;
}

/**
 * Reads on while what has been read is used, up to a limit: what is read is to be begun at once, and waits.
 * @throws what the source throws, after all that came before.
 */
export async function* readAhead<Item>(
  source: AsyncIterable<Item>,
  limit: Amount,
  amountOf: (item: Item) => Amount,
): AsyncGenerator<Item, void, undefined> {
  const waiting: Item[] = [];
  const state = { commits: 0, bytes: 0, ended: false, stopped: false };
  const news = createNotifier();
  const room = createNotifier();

  async function readAll(): Promise<void> {
    try {
      for await (const item of source) {
        if (state.stopped) break;
        waiting.push(item);
        const { commits, bytes } = amountOf(item);
        state.commits += commits;
        state.bytes += bytes;
        news.notify();
        while (!state.stopped && (state.commits > limit.commits || state.bytes > limit.bytes)) await room.next();
      }
    } finally {
      state.ended = true;
      news.notify();
    }
  }

  const reading = readAll();
  // It is waited for at the end; until then a failure is nobody's.
  reading.catch(() => undefined);
  try {
    while (waiting.length > 0 || !state.ended) {
      const item = waiting.shift();
      if (item === undefined) {
        await news.next();
        continue;
      }
      yield item;
      const { commits, bytes } = amountOf(item);
      state.commits -= commits;
      state.bytes -= bytes;
      room.notify();
    }
    await reading;
  } finally {
    state.stopped = true;
    room.notify();
    await reading.catch(() => undefined);
  }
}
