import type { KnownAddress } from "./addressTables.ts";
import type { IdentifiedTool } from "./tool.ts";
import type { KnownPage, KnownTrailer } from "./markTables.ts";
import type { KnownName } from "./nameTables.ts";
import type { ToolTables } from "./toolTables.ts";
import { shippedTables } from "./tools/shippedTables.generated.ts";

/** A map whose values are few and repeat: each value with its keys. */
type KeptMap<Value> = readonly (readonly [value: Value, ...keys: string[]])[];

/** The tables in JSON: maps as above, and sets as lists. */
interface KeptTables extends Pick<ToolTables, "longestName" | "stamps" | "variables"> {
  readonly names: KeptMap<KnownName>;
  readonly models: readonly string[];
  readonly nameBeginnings: readonly string[];
  readonly beginnings: readonly string[];
  readonly addresses: KeptMap<KnownAddress>;
  readonly patterns: KeptMap<{ readonly beginning: string; readonly found: IdentifiedTool }>;
  readonly accounts: KeptMap<IdentifiedTool>;
  readonly vendorDomains: readonly string[];
  readonly addressDomains: readonly string[];
  readonly pages: KeptMap<readonly KnownPage[]>;
  readonly stampBeginnings: readonly string[];
  readonly trailers: KeptMap<readonly (readonly [value: string, trailer: KnownTrailer])[]>;
}

/**
 * The tables of the shipped tools, as `npm run generate` keeps them: a hook reads them in 0.3 ms, and would make them of
 * the lists in `tools/` in 4.
 */
export function readShippedTables(): ToolTables {
  const kept = JSON.parse(shippedTables) as KeptTables;
  const trailers = new Map<string, ReadonlyMap<string, KnownTrailer>>();
  for (const [key, values] of mapOf(kept.trailers)) trailers.set(key, new Map(values));
  return {
    ...kept,
    names: mapOf(kept.names),
    models: new Set(kept.models),
    nameBeginnings: new Set(kept.nameBeginnings),
    beginnings: new Set(kept.beginnings),
    addresses: mapOf(kept.addresses),
    patterns: mapOf(kept.patterns),
    accounts: mapOf(kept.accounts),
    vendorDomains: new Set(kept.vendorDomains),
    addressDomains: new Set(kept.addressDomains),
    pages: mapOf(kept.pages),
    stampBeginnings: new Set(kept.stampBeginnings),
    trailers,
  };
}

function mapOf<Value>(rows: KeptMap<Value>): Map<string, Value> {
  const map = new Map<string, Value>();
  // Counted: taken apart, the rows cost a hook half as much again.
  for (const row of rows) for (let at = 1; at < row.length; at++) map.set(row[at] as string, row[0]);
  return map;
}
