import { listedTables, type ListedTool } from "./listedTables.ts";
import { peopleTable, type PeopleTable } from "./peopleTable.ts";
import type { Person } from "./person.ts";
import { readShippedTables } from "./readShippedTables.ts";
import type { IdentifiedTool } from "./tool.ts";
import { mergeTables, type ToolTables } from "./toolTables.ts";

/** What a policy adds to the shipped tools, and whom it takes out of them: its `tools`. */
export interface ToolLists {
  readonly known?: readonly ListedTool[] | undefined;
  /** `address`, `Name <address>`, `Name` or an account's login: never a tool. */
  readonly people?: readonly string[] | undefined;
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
    const all = known.length > 0 ? mergeTables(shipped, listedTables(known)) : shipped;
    tables = knownBy(all, people && peopleTable(people));
    byLists.set(lists, tables);
  }
  return tables;
}

function knownBy(tables: ToolTables, people: PeopleTable | undefined): KnownTools {
  const more: Omit<KnownTools, keyof ToolTables> = { people, identified: new WeakMap() };
  return Object.assign(Object.create(tables), more);
}
