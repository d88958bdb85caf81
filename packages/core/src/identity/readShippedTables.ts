import { madeWhenRead } from "./madeWhenRead.ts";
import type { KnownTrailer } from "./markTables.ts";
import type { ToolTables } from "./toolTables.ts";
import { shippedTables } from "./tools/shippedTables.generated.ts";

/** A map whose values are few and repeat: each value with its keys. */
type KeptMap<Value> = readonly (readonly [value: Value, ...keys: string[]])[];

/**
 * The tables of the shipped tools, as `npm run generate` keeps them: each is read when a mark is first looked up in it. A
 * hook reads all of them in 0.6 ms, and would make them of the lists in `tools/` in 4.
 */
export function readShippedTables(): ToolTables {
  return madeWhenRead<ToolTables>({
    names: () => readMap("names"),
    longestName: () => read<number>("longestName"),
    models: () => readSet("models"),
    nameBeginnings: () => readSet("nameBeginnings"),
    beginnings: () => readSet("beginnings"),
    addresses: () => readMap("addresses"),
    patterns: () => readMap("patterns"),
    accounts: () => readMap("accounts"),
    vendorDomains: () => readSet("vendorDomains"),
    addressDomains: () => readSet("addressDomains"),
    pages: () => readMap("pages"),
    stamps: () => read("stamps"),
    stampBeginnings: () => readSet("stampBeginnings"),
    trailers: () =>
      new Map(
        [...readMap<readonly (readonly [string, KnownTrailer])[]>("trailers")].map(([key, values]) => [
          key,
          new Map(values),
        ]),
      ),
    variables: () => read("variables"),
  });
}

type Name = keyof typeof shippedTables;

function read<Table>(name: Name): Table {
  return JSON.parse(shippedTables[name]) as Table;
}

function readSet(name: Name): ReadonlySet<string> {
  return new Set(read<string[]>(name));
}

function readMap<Value>(name: Name): Map<string, Value> {
  const map = new Map<string, Value>();
  // Counted: taken apart, the rows cost a hook half as much again.
  for (const row of read<KeptMap<Value>>(name))
    for (let at = 1; at < row.length; at++) map.set(row[at] as string, row[0]);
  return map;
}
