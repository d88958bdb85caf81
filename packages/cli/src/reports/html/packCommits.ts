import type { PageCommit } from "./pageData.ts";

/** Commits as they are embedded: 100 000 are a few megabytes, because keys are left out and most texts written once. */
export interface PackedCommits {
  /** The first one is empty. */
  readonly texts: readonly string[];
  readonly commits: readonly unknown[];
}

/** How a kind of value is packed, and unpacked again. */
interface Packing {
  readonly pack: (value: never, numberOf: (text: string) => number) => unknown;
  readonly unpack: (packed: never, texts: readonly string[]) => unknown;
}

const plain: Packing = { pack: (value) => value, unpack: (value) => value };

const text: Packing = {
  pack: (value: string, numberOf) => numberOf(value),
  unpack: (number: number, texts) => texts[number],
};

const list = ({ pack, unpack }: Packing): Packing => ({
  pack: (values: never[], numberOf) => values.map((value) => pack(value, numberOf)),
  unpack: (packed: never[] = [], texts) => packed.map((one) => unpack(one, texts)),
});

/** The values of an object without its keys; lists that stand last and are empty are left out. */
function object(values: Readonly<Record<string, Packing>>): Packing {
  const entries = Object.entries(values);
  return {
    pack(from: Readonly<Record<string, never>>, numberOf) {
      const packed = entries.map(([key, { pack }]) => pack(from[key] as never, numberOf));
      for (let last = packed.at(-1); Array.isArray(last) && last.length === 0; last = packed.at(-1)) packed.pop();
      return packed;
    },
    unpack(packed: readonly never[], texts) {
      const to: Record<string, unknown> = {};
      for (const [index, [key, { unpack }]] of entries.entries()) to[key] = unpack(packed[index] as never, texts);
      return to;
    },
  };
}

const textsOf = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, text]));

const commit = object({
  hash: plain,
  subject: plain,
  minute: plain,
  ...textsOf("author", "use", "kind", "policy", "repository"),
  disclosures: list(object({ text, purposes: list(text) })),
  marks: list(text),
  sizes: list(object({ category: text, files: plain, added: plain, deleted: plain, modified: plain })),
  findings: list(object(textsOf("rule", "outcome", "text", "details", "fix", "waivedBy", "by"))),
  unchecked: list(object({ code: text, text })),
});

export function packCommits(commits: readonly PageCommit[]): PackedCommits {
  const numbers = new Map([["", 0]]);
  const numberOf = (written: string): number => {
    const known = numbers.get(written);
    if (known === undefined) numbers.set(written, numbers.size);
    return known ?? numbers.size - 1;
  };
  const packed = commits.map((one) => commit.pack(one as never, numberOf));
  return { texts: [...numbers.keys()], commits: packed };
}

export function unpackCommits({ texts, commits }: PackedCommits): PageCommit[] {
  return commits.map((one) => commit.unpack(one as never, texts) as PageCommit);
}
