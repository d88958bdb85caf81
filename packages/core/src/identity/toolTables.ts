import { addressTables, type AddressTables } from "./addressTables.ts";
import { longerFirst, markTables, type MarkTables } from "./markTables.ts";
import { nameTables, type NameTables } from "./nameTables.ts";
import type { Tool } from "./tool.ts";

/** Tools in tables by what a mark is looked up by. */
export interface ToolTables extends NameTables, AddressTables, MarkTables {}

export function toolTables(tools: readonly Tool[]): ToolTables {
  return { ...nameTables(tools), ...addressTables(tools), ...markTables(tools) };
}

/** The tables of more tools; of a mark that both know, what the second ones say counts. */
export function mergeTables(one: ToolTables, other: ToolTables): ToolTables {
  const trailers = new Map(one.trailers);
  for (const [key, values] of other.trailers) trailers.set(key, new Map([...(one.trailers.get(key) ?? []), ...values]));
  const pages = new Map(one.pages);
  for (const [host, more] of other.pages)
    pages.set(host, [...(one.pages.get(host) ?? []), ...more].toSorted(longerFirst));
  return {
    names: new Map([...one.names, ...other.names]),
    longestName: Math.max(one.longestName, other.longestName),
    models: union(one.models, other.models),
    nameBeginnings: union(one.nameBeginnings, other.nameBeginnings),
    beginnings: union(one.beginnings, other.beginnings),
    addresses: new Map([...one.addresses, ...other.addresses]),
    patterns: new Map([...one.patterns, ...other.patterns]),
    accounts: new Map([...one.accounts, ...other.accounts]),
    vendorDomains: union(one.vendorDomains, other.vendorDomains),
    addressDomains: union(one.addressDomains, other.addressDomains),
    pages,
    stamps: [...one.stamps, ...other.stamps],
    stampBeginnings: union(one.stampBeginnings, other.stampBeginnings),
    trailers,
    variables: [...one.variables, ...other.variables],
  };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one, ...other]);
}
