import { shippedBots } from "./bots/shippedBots.generated.ts";
import { githubAccount } from "./githubAccount.ts";
import type { Person } from "./person.ts";

let known: ReadonlyMap<string, string> | undefined;

const plainLogin = /^[\w-]+$/;

/** The bot without AI that an author is, by its exact address; a display name is anybody's to type. */
export function botByAddress({ email }: Person): string | undefined {
  const address = email.toLowerCase();
  const mark = githubAccount(address) ?? address;
  return plainLogin.test(mark) ? undefined : botByMark(mark);
}

/** The bot without AI whose account it is; without the account's number, only the login of an app or a service tells. */
export function botByLogin(login: string, id?: number): string | undefined {
  const account = login.toLowerCase();
  if (account.endsWith("[bot]")) return botByMark(account);
  return plainLogin.test(account) ? (botByMark(`${id}+${account}`) ?? botByMark(account)) : undefined;
}

function botByMark(mark: string): string | undefined {
  known ??= new Map(
    Object.entries(shippedBots).flatMap(([bot, marks]) => Object.keys(marks).map((one) => [one, bot] as const)),
  );
  return known.get(mark);
}
