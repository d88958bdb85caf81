import { accountKey, githubAccount } from "./githubAccount.ts";
import type { IdentifiedTool } from "./tool.ts";
import type { KnownTools } from "./knownTools.ts";
import { isListed } from "./peopleTable.ts";
import type { Person } from "./person.ts";

/**
 * The tool that a person's exact address, or a GitHub app's login as the name, belongs to; undefined for all whom the
 * policy lists as people.
 */
export function toolByAddress(person: Person, tools: KnownTools): IdentifiedTool | undefined {
  const found = lookUp(person, tools);
  return found && isListed(person, tools.people) ? undefined : found;
}

function lookUp({ name, email }: Person, tools: KnownTools): IdentifiedTool | undefined {
  const address = email.toLowerCase();
  const account = githubAccount(address);
  if (account !== undefined) return tools.accounts.get(account);
  const at = address.indexOf("@");
  if (at !== -1) {
    const known = tools.addresses.get(address) ?? tools.addresses.get(withoutTag(address, at));
    if (known?.names) {
      const { names, ...found } = known;
      return names.includes(name.toLowerCase().replace(/[-_\s]+/g, " ")) ? found : undefined;
    }
    if (known) return known;
    const pattern = tools.patterns.get(address.slice(at + 1));
    if (pattern && address.startsWith(pattern.beginning)) return pattern.found;
  }
  return name.endsWith("[bot]") ? tools.accounts.get(accountKey(name.toLowerCase())) : undefined;
}

/**
 * The tool whose account has this login, as a forge names whoever opened a pull request. Where the number is part of the
 * identity, the login alone proves nothing: on another forge, `claude` is a person.
 * @param id the account's number; another one than the tool's is somebody else
 */
export function toolByLogin(login: string, { accounts }: KnownTools, id?: number): IdentifiedTool | undefined {
  const account = login.toLowerCase();
  const numbered = id === undefined ? undefined : accounts.get(`${id}+${account}`);
  if (numbered || id === undefined || account.endsWith("[bot]")) return numbered ?? accounts.get(account);
  for (const known of accounts.keys()) if (known.endsWith(`+${account}`)) return undefined;
  return accounts.get(account);
}

/** `noreply+run-12@vendor` is `noreply@vendor`. */
function withoutTag(address: string, at: number): string {
  const plus = address.indexOf("+");
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}
