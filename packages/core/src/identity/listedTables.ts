import { addDomain } from "./addressTables.ts";
import { beginningOf, readVariables, type KnownStamp, type KnownTrailer, type KnownVariables } from "./markTables.ts";
import { leadingLetters, type KnownName } from "./nameTables.ts";
import type { IdentifiedTool } from "./tool.ts";
import type { ToolTables } from "./toolTables.ts";

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

const none = { set: new Set<string>(), map: new Map<string, never>() };
const trailerKey = /^[A-Za-z0-9-]+:$/;

/** The tables of the tools that a policy lists, made at once: made of rows such as the shipped ones, they cost a hook 1 ms more. */
export function listedTables(tools: readonly ListedTool[]): ToolTables {
  const names = new Map<string, KnownName>();
  const beginnings = new Set<string>();
  const addresses = new Map<string, IdentifiedTool>();
  const addressDomains = new Set<string>();
  const accounts = new Map<string, IdentifiedTool>();
  const stamps: KnownStamp[] = [];
  const stampBeginnings = new Set<string>();
  const trailers = new Map<string, ReadonlyMap<string, KnownTrailer>>();
  const variables: KnownVariables[] = [];
  let longestName = 0;
  for (const { name: tool, ...marks } of tools) {
    const found: IdentifiedTool = { tool, certainty: "strong" };
    const name = tool.toLowerCase().replace(/[-_\s]+/g, " ");
    const letters = leadingLetters(name);
    names.set(name, { tool, kind: "product" });
    beginnings.add(letters).add(`${letters}v`);
    longestName = Math.max(longestName, name.length);
    for (const mark of marks.addresses ?? []) {
      const address = mark.toLowerCase();
      addresses.set(address, found);
      addDomain(address.slice(address.indexOf("@") + 1), addressDomains);
    }
    for (const login of marks.logins ?? []) accounts.set(login.toLowerCase(), found);
    for (const text of marks.stamps ?? []) {
      if (trailerKey.test(text)) {
        const trailer: KnownTrailer = { tool, kind: "trailer", grade: "strong" };
        trailers.set(text.slice(0, -1).toLowerCase(), new Map([["", trailer]]));
        continue;
      }
      stamps.push({ text, tool, kind: "footer" });
      stampBeginnings.add(beginningOf(text));
    }
    for (const mark of marks.variables ?? []) variables.push(readVariables(mark, tool, "strong"));
  }
  return {
    names,
    longestName,
    models: none.set,
    nameBeginnings: beginnings,
    beginnings,
    addresses,
    patterns: none.map,
    accounts,
    vendorDomains: none.set,
    addressDomains,
    pages: none.map,
    stamps,
    stampBeginnings,
    trailers,
    variables,
  };
}
