/** Of the addresses by which GitHub keeps its users' own private: `<number>+<login>@…`, of old accounts `<login>@…`. */
export const privateDomain = "users.noreply.github.com";

/** The account whose private address this is, as tables are keyed; undefined for all others. @param address in lower case */
export function githubAccount(address: string): string | undefined {
  return address.endsWith(`@${privateDomain}`) ? accountKey(address.slice(0, -privateDomain.length - 1)) : undefined;
}

/** `<number>+<login>[bot]` and `<login>[bot]` are one app; without `[bot]` the number is part of the identity. */
export function accountKey(account: string): string {
  return account.endsWith("[bot]") ? account.slice(account.indexOf("+") + 1) : account;
}
