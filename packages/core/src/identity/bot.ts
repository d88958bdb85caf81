import type { Marks } from "./tool.ts";

/** A robot without AI: it updates, formats, merges or releases by rules. Its display name proves nothing. */
export interface Bot {
  /** As messages call it. */
  readonly bot: string;
  /** In lower case, compared as a whole. */
  readonly addresses?: Marks;
  /** GitHub accounts, in lower case: an app's login, which ends in `[bot]`, or another as `<number>+<login>`. */
  readonly accounts?: Marks;
  /** Accounts of a service that open pull requests, in lower case: nobody else is called so. */
  readonly logins?: Marks;
}
