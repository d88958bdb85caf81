import { shippedBots } from "./bots/shippedBots.generated.ts";
import { githubAccount } from "./githubAccount.ts";
import type { Person } from "./person.ts";

let tables: Readonly<Record<"addresses" | "accounts" | "logins", Map<string, string>>> | undefined;

/** The bot without AI that an author is, by its exact address; a display name is anybody's to type. */
export function botByAddress({ email }: Person): string | undefined {
  const address = email.toLowerCase();
  const account = githubAccount(address);
  return account === undefined ? botTables().addresses.get(address) : botTables().accounts.get(account);
}

/** The bot without AI whose account it is; without the account's number, only the login of an app or a service tells. */
export function botByLogin(login: string, id?: number): string | undefined {
  const account = login.toLowerCase();
  const { accounts, logins } = botTables();
  return accounts.get(account.endsWith("[bot]") ? account : `${id}+${account}`) ?? logins.get(account);
}

function botTables(): NonNullable<typeof tables> {
  if (tables) return tables;
  tables = { addresses: new Map(), accounts: new Map(), logins: new Map() };
  for (const { bot, addresses = {}, accounts = {}, logins = {} } of shippedBots) {
    for (const address in addresses) tables.addresses.set(address, bot);
    for (const account in accounts) tables.accounts.set(account, bot);
    for (const login in logins) tables.logins.set(login, bot);
  }
  return tables;
}
