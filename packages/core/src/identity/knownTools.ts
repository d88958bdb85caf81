import { peopleTable, type PeopleTable } from "./peopleTable.ts";
import type { Person } from "./person.ts";
import { readShippedTables } from "./readShippedTables.ts";
import type { Tool, IdentifiedTool } from "./tool.ts";
import { mergeTables, toolTables, type ToolTables } from "./toolTables.ts";

/** What a policy adds to the shipped tools, and whom it takes out of them: its `tools`. */
export interface ToolLists {
  readonly known?: readonly ListedTool[] | undefined;
  /** `address`, `Name <address>`, `Name` or an account's login: never a tool. */
  readonly people?: readonly string[] | undefined;
}

/** A tool as a policy lists it. */
export interface ListedTool {
  readonly name: string;
  readonly addresses?: readonly string[] | undefined;
  /** GitHub accounts. */
  readonly logins?: readonly string[] | undefined;
  /** Beginnings of lines; a trailer's key with its colon, e.g. `Deckhand-Run:`. */
  readonly stamps?: readonly string[] | undefined;
  /** Variables of the environment: `NAME`, `NAME=value`. */
  readonly variables?: readonly string[] | undefined;
}

/** The tools to look for, in tables by what a mark is looked up by. */
export interface KnownTools extends ToolTables {
  readonly people: PeopleTable | undefined;
  /** By the object: histories and `parsePerson` give the same one for the same person. */
  readonly identified: WeakMap<Person, IdentifiedTool | null>;
}

let shipped: KnownTools | undefined;
const byLists = new WeakMap<ToolLists, KnownTools>();

/** The shipped tools and those of a policy's `tools`, whose rows go before; made once for each policy. */
export function knownTools(lists?: ToolLists): KnownTools {
  shipped ??= knownBy(readShippedTables(), undefined);
  if (!lists?.known?.length && !lists?.people?.length) return shipped;
  let tables = byLists.get(lists);
  if (tables === undefined) {
    const { known = [], people } = lists;
    const all = known.length > 0 ? mergeTables(shipped, toolTables(known.map(asTool))) : shipped;
    tables = knownBy(all, people && peopleTable(people));
    byLists.set(lists, tables);
  }
  return tables;
}

function knownBy(tables: ToolTables, people: PeopleTable | undefined): KnownTools {
  const more: Omit<KnownTools, keyof ToolTables> = { people, identified: new WeakMap() };
  return Object.assign(Object.create(tables), more);
}

function asTool({ name, addresses, logins, stamps = [], variables }: ListedTool): Tool {
  const isKey = (stamp: string): boolean => /^[A-Za-z0-9-]+:$/.test(stamp);
  const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
  return {
    tool: name,
    productNames: marks([name.toLowerCase().replace(/[-_\s]+/g, " ")]),
    addresses: marks(lower(addresses ?? [])),
    accounts: marks(lower(logins ?? [])),
    stamps: marks(stamps.filter((stamp) => !isKey(stamp))),
    trailers: marks(lower(stamps.filter(isKey)).map((stamp) => stamp.slice(0, -1))),
    variables: marks(variables ?? []),
  };
}

function marks(texts: readonly string[]): Record<string, string> {
  // Without a prototype it is a table from the start: of each other object, V8 would keep the form.
  const found = Object.create(null) as Record<string, string>;
  for (const text of texts) found[text] = "the policy";
  return found;
}
