import { isNullId } from "../git/isNullId.ts";
import { newBranch } from "./build.ts";

/** Whether a variable says yes: services set some to `false` where they are not about this build. */
export function isSet(value: string | undefined): value is string {
  return value !== undefined && !/^(?:|0|false|null)$/iu.test(value);
}

/** A commit's id; `new branch` for the zeros that stand for no commit; undefined for anything else. */
export function readCommit(value: unknown): string | undefined {
  if (typeof value !== "string" || !/^[0-9a-f]{40,64}$/u.test(value)) return undefined;
  return isNullId(value) ? newBranch : value;
}

/** The id of a commit that is there; undefined for the zeros as well. */
export function readExisting(value: unknown): string | undefined {
  const commit = readCommit(value);
  return commit === newBranch ? undefined : commit;
}

/** Where `<before>...<after>` begins; Travis CI abbreviates both ids. */
export function readBeginning(range: string | undefined): string | undefined {
  const [, before] = /^([0-9a-f]{7,64})\.\.\./u.exec(range ?? "") ?? [];
  return before !== undefined && isNullId(before) ? newBranch : before;
}

/** A branch's name, whether or not it is written as a ref. */
export function readBranch(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.replace(/^refs\/heads\//u, "") : undefined;
}
