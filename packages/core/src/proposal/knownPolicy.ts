import type { Policy } from "../policy/policy.ts";

/** What a proposal needs to know of a preset. */
export interface KnownPolicy {
  readonly name: string;
  readonly title: string;
  readonly status: NonNullable<Policy["source"]>["status"];
  /** Addresses of the project's repositories, as globs. */
  readonly repositories: readonly string[];
  /** Where the policy is written. */
  readonly url: string | undefined;
  /** The trailers by which AI use is disclosed. */
  readonly keys: readonly string[];
}

/** A preset as a proposal sees it. */
export function knownPolicy({ name, title, source, repositories, disclosure }: Policy): KnownPolicy {
  const keys = disclosure.trailers.map(({ key }) => key);
  return { name, title, status: source?.status ?? "unconfirmed", repositories, url: source?.url, keys };
}
