import type { Ownership } from "./ownership.ts";

/**
 * The longest file that is read, in characters. GitHub has this limit for CODEOWNERS, in bytes, and ignores the file
 * beyond; Linux's MAINTAINERS is a third of it.
 */
export const longestFile = 3 * 2 ** 20;

/** What is known from a longer file: nobody owns anything. */
export const unreadOwnership: Ownership = {
  ownersOf: () => ({ people: [], accounts: [], unresolved: [] }),
  problems: [{ line: 1, text: "", because: "begins a file of more than 3 MB, which is not read" }],
};
