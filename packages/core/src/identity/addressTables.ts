import { privateDomain } from "./githubAccount.ts";
import type { IdentifiedTool, Marks, Tool } from "./tool.ts";

/** An address, and the names that must stand beside it, if it is not the tool's alone. */
export interface KnownAddress extends IdentifiedTool {
  readonly names?: readonly string[];
}

export interface AddressTables {
  readonly addresses: Pick<ReadonlyMap<string, KnownAddress>, "get">;
  /** By domain: the beginning of the addresses there that are a tool's. */
  readonly patterns: Pick<ReadonlyMap<string, { readonly beginning: string; readonly found: IdentifiedTool }>, "get">;
  /** `login[bot]`, `<number>+<login>`, `login`. */
  readonly accounts: Pick<ReadonlyMap<string, IdentifiedTool>, "get" | "keys">;
  readonly vendorDomains: Pick<ReadonlySet<string>, "has">;
  /** The domains of all addresses and accounts, and their first two letters. */
  readonly addressDomains: Pick<ReadonlySet<string>, "has">;
}

export function addressTables(tools: readonly Tool[]): AddressTables {
  const addresses = new Map<string, KnownAddress>();
  const patterns = new Map<string, { beginning: string; found: IdentifiedTool }>();
  const accounts = new Map<string, IdentifiedTool>();
  const vendorDomains = new Set<string>();
  const addAddresses = (marks: Marks | undefined, found: IdentifiedTool, before = ""): void => {
    for (const key in marks) {
      const mark = before + key;
      const bracket = mark.indexOf("<");
      const star = mark.indexOf("*@");
      if (star !== -1) patterns.set(mark.slice(star + 2), { beginning: mark.slice(0, star), found });
      else if (bracket === -1) addresses.set(mark, found);
      else {
        const names = mark.slice(0, bracket - 1).split(", ");
        addresses.set(mark.slice(bracket + 1, -1), { ...found, names });
      }
    }
  };
  const addAccounts = (marks: Marks | undefined, found: IdentifiedTool): void => {
    for (const mark in marks) accounts.set(mark, found);
  };
  for (const one of tools) {
    const { tool } = one;
    if (tool === undefined) continue;
    const strong: IdentifiedTool = { tool, certainty: "strong" };
    const weak: IdentifiedTool = { tool, certainty: "weak" };
    // Of the groups that a tool may have, most have few.
    for (const group in one) {
      const marks = one[group as "addresses"];
      if (group === "addresses") addAddresses(marks, strong);
      else if (group === "doubtfulAddresses") addAddresses(marks, weak);
      else if (group === "defaultAddresses") addAddresses(marks, { ...strong, byDefault: true });
      else if (group === "accounts") addAccounts(marks, strong);
      else if (group === "doubtfulAccounts") addAccounts(marks, weak);
      else if (group === "hostedDomains") addAddresses(marks, weak, "*@");
      else if (group === "domains") for (const domain in marks) vendorDomains.add(domain);
    }
  }
  const addressDomains = new Set<string>();
  addDomain(privateDomain, addressDomains);
  for (const domain of patterns.keys()) addDomain(domain, addressDomains);
  for (const address of addresses.keys()) addDomain(address.slice(address.indexOf("@") + 1), addressDomains);
  return { addresses, patterns, accounts, vendorDomains, addressDomains };
}

export function addDomain(domain: string, domains: Set<string>): void {
  domains.add(domain).add(domain.slice(0, 2));
}
