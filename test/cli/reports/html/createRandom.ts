/** Numbers that are the same in each run. */
export interface Random {
  /** From 0 to less than 1. */
  readonly next: () => number;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** True with this likelihood. */
  readonly chance: (likelihood: number) => boolean;
  /** 40 hexadecimal digits. */
  readonly hash: () => string;
}

/** The generator `mulberry32`, which is in the public domain. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const word = (): string =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return {
    next,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    chance: (likelihood) => next() < likelihood,
    hash: () => Array.from({ length: 5 }, word).join(""),
  };
}
