import type { Use } from "./disclosure.ts";

/** A use as it is typed: `code (refactoring)`. */
export function writeUse({ name, note }: Use): string {
  return note ? `${name} (${note})` : name;
}
