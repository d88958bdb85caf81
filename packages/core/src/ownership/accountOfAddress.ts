import type { Account } from "./ownership.ts";

/**
 * `ID+login@users.noreply.github.com`, or without `ID+` of accounts before 2017-07-18; on an own server another host:
 * https://docs.github.com/en/account-and-profile/reference/email-addresses-reference
 */
const github = /^(?:\d+\+([\w-]+)@users\.noreply\.[\w.-]+|([\w-]+)@users\.noreply\.github\.com)$/;

/** `ID-login@users.noreply.gitlab.com`: https://docs.gitlab.com/user/profile/#use-an-automatically-generated-private-commit-email */
const gitlab = /^\d+-([\w.-]+)@users\.noreply\.(?!github\.com$)[\w.-]+$/;

/** The account that an address belongs to, if the address itself tells: forges give each user one that does. */
export function accountOfAddress(address: string): Account | undefined {
  const lower = address.toLowerCase();
  const onGithub = github.exec(lower);
  const login = onGithub?.[1] ?? onGithub?.[2];
  if (login !== undefined) return { forge: "github", login };
  const onGitlab = gitlab.exec(lower)?.[1];
  return onGitlab === undefined ? undefined : { forge: "gitlab", login: onGitlab };
}
