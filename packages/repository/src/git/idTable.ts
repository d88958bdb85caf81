/** Numbers objects by their ids, from 0 in the order in which they are added, in 28 bytes each for SHA-1. */
export interface IdTable {
  /** Hexadecimal digits of an id. */
  readonly digits: number;
  readonly size: () => number;
  /** The number of the id that is written there in hexadecimal digits. */
  readonly add: (bytes: Uint8Array, at: number) => number;
  /** The number of an id; -1 if it was not added. */
  readonly find: (id: string) => number;
  readonly idOf: (number: number) => string;
}

/** @param digits of each id: 40, or 64 of SHA-256 */
export function createIdTable(digits: number): IdTable {
  const words = digits / 8;
  const key = new Uint32Array(words);
  let size = 0;
  let ids = new Uint32Array(1024 * words);
  /** Open addressing: one more than the number of an id, at the first free place from the one that its first word tells. */
  let slots = new Int32Array(2048);

  function slotOf(first: number, matches: (number: number) => boolean): number {
    let slot = first % slots.length;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number === -1 || matches(number)) return slot;
      slot = (slot + 1) % slots.length;
    }
  }

  function isKey(number: number): boolean {
    for (let word = 0; word < words; word++) if (ids[number * words + word] !== key[word]) return false;
    return true;
  }

  function grow(): void {
    const largerIds = new Uint32Array(ids.length * 2);
    largerIds.set(ids);
    ids = largerIds;
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < size; number++) slots[slotOf(ids[number * words] ?? 0, () => false)] = number + 1;
  }

  return {
    digits,
    size: () => size,
    add(bytes, at) {
      for (let word = 0; word < words; word++) key[word] = readWord(bytes, at + word * 8);
      const slot = slotOf(key[0] ?? 0, isKey);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      ids.set(key, size * words);
      slots[slot] = ++size;
      if (size * 2 >= slots.length) grow();
      return size - 1;
    },
    find(id) {
      if (id.length !== digits) return -1;
      for (let word = 0; word < words; word++) key[word] = Number.parseInt(id.slice(word * 8, word * 8 + 8), 16);
      return (slots[slotOf(key[0] ?? 0, isKey)] ?? 0) - 1;
    },
    idOf: (number) =>
      [...ids.subarray(number * words, (number + 1) * words)]
        .map((word) => word.toString(16).padStart(8, "0"))
        .join(""),
  };
}

/** Eight digits: `0` to `9` and, 39 further, `a` to `f`. */
function readWord(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let digit = at; digit < at + 8; digit++) {
    const code = bytes[digit] ?? 0;
    word = (word << 4) | (code < 58 ? code - 48 : code - 87);
  }
  return word >>> 0;
}
