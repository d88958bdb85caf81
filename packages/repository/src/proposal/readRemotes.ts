import type { Configuration } from "../git/readConfiguration.ts";

interface Remote {
  readonly name: string;
  /** As git would use it; it may hold a password. */
  readonly url: string;
}

/**
 * The remotes that are configured: `upstream` first, then `origin`, then the others in git's order. What
 * `url.<base>.insteadOf` stands for is filled in, as git-config(1) says: the longest that matches.
 */
export function readRemotes({ entries }: Configuration): Remote[] {
  const remotes: Remote[] = [];
  const bases: { readonly base: string; readonly prefix: string }[] = [];
  for (const [key, value] of entries) {
    const name = between(key, "remote.", ".url");
    const base = between(key, "url.", ".insteadof");
    if (name !== undefined) remotes.push({ name, url: value });
    if (base !== undefined && value !== "") bases.push({ base, prefix: value });
  }
  bases.sort((one, other) => other.prefix.length - one.prefix.length);
  const whole = remotes.map(({ name, url }) => {
    const shorthand = bases.find(({ prefix }) => url.startsWith(prefix));
    return { name, url: shorthand ? shorthand.base + url.slice(shorthand.prefix.length) : url };
  });
  return whole.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function between(key: string, start: string, end: string): string | undefined {
  const long = key.length > start.length + end.length;
  return long && key.startsWith(start) && key.endsWith(end) ? key.slice(start.length, -end.length) : undefined;
}

function placeOf({ name }: Remote): number {
  return name === "upstream" ? 0 : name === "origin" ? 1 : 2;
}
