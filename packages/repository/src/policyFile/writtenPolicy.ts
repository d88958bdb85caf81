import type { PathFiles, PolicySource } from "@ai-disclosure/core/internal";

/** What a policy file and the files beside it say; presets are not merged in yet. */
export interface WrittenPolicy {
  /** Where it is written, from the top level; `package.json#aiPolicy` for that key. */
  readonly place: string;
  /** The preset or the file that it extends, as it names it. */
  readonly extends: string | undefined;
  /** The file laid over the files that it extends. */
  readonly source: PolicySource;
  /** What the file says itself. */
  readonly own: PolicySource;
  /** The files that it extends, laid over each other; absent if it extends none. */
  readonly above: PolicySource | undefined;
  /** The packages that it extends, with their hashes, the nearest first. */
  readonly packages: readonly { readonly name: string; readonly integrity: string }[];
  /** The files that its `byPath` names, by that name, each laid over those that it extends. */
  readonly files: PathFiles;
}

/** Why there is nothing that the hash could be of. */
export function noPackage(named: string | undefined): string {
  return `only a package has one, such as @org/policy; ${named === undefined ? "extends is missing" : `extends names ${named}`}`;
}

/** A policy file, and the one that it extends. */
export interface Layer {
  readonly place: string;
  readonly own: PolicySource;
  readonly parent: Layer | undefined;
  /** The hash of a package's file. */
  readonly integrity?: string;
}
