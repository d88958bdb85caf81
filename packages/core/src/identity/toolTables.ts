import { addressTables, type AddressTables } from "./addressTables.ts";
import { madeWhenRead } from "./madeWhenRead.ts";
import { longerFirst, markTables, type MarkTables } from "./markTables.ts";
import { nameTables, type NameTables } from "./nameTables.ts";
import type { Tool } from "./tool.ts";

/** Tools in tables by what a mark is looked up by. */
export interface ToolTables extends NameTables, AddressTables, MarkTables {}

export function toolTables(tools: readonly Tool[]): ToolTables {
  return { ...nameTables(tools), ...addressTables(tools), ...markTables(tools) };
}

/**
 * The tables of more tools beside those of many. A look-up looks in both: to copy the many takes a hook 8 ms.
 * @param more what these say of a mark that both know counts
 */
export function mergeTables(many: ToolTables, more: ToolTables): ToolTables {
  return madeWhenRead<ToolTables>({
    names: () => either(many.names, more.names),
    longestName: () => Math.max(many.longestName, more.longestName),
    models: () => anyOf(many.models, more.models),
    nameBeginnings: () => anyOf(many.nameBeginnings, more.nameBeginnings),
    beginnings: () => anyOf(many.beginnings, more.beginnings),
    addresses: () => either(many.addresses, more.addresses),
    patterns: () => either(many.patterns, more.patterns),
    accounts: () => ({
      ...either(many.accounts, more.accounts),
      keys: () => [...many.accounts.keys(), ...more.accounts.keys()].values(),
    }),
    vendorDomains: () => anyOf(many.vendorDomains, more.vendorDomains),
    addressDomains: () => anyOf(many.addressDomains, more.addressDomains),
    pages: () => ({
      ...joined(many.pages, more.pages, (some, others) => [...some, ...others].toSorted(longerFirst)),
      ...anyOf(many.pages, more.pages),
    }),
    stamps: () => [...many.stamps, ...more.stamps],
    stampBeginnings: () => new Set([...many.stampBeginnings, ...more.stampBeginnings]),
    trailers: () => joined(many.trailers, more.trailers, (some, others) => new Map([...some, ...others])),
    variables: () => [...many.variables, ...more.variables],
  });
}

type Lookup<Value> = Pick<ReadonlyMap<string, Value>, "get">;
type Membership = Pick<ReadonlySet<string>, "has">;

function either<Value>(many: Lookup<Value>, more: Lookup<Value>): Lookup<Value> {
  return { get: (key) => more.get(key) ?? many.get(key) };
}

function joined<Value>(
  many: Lookup<Value>,
  more: Lookup<Value>,
  join: (some: Value, others: Value) => Value,
): Lookup<Value> {
  const get = (key: string): Value | undefined => {
    const [some, others] = [many.get(key), more.get(key)];
    return some !== undefined && others !== undefined ? join(some, others) : (some ?? others);
  };
  return { get };
}

function anyOf(many: Membership, more: Membership): Membership {
  return { has: (text) => many.has(text) || more.has(text) };
}
