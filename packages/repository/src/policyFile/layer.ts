import type { PolicySource } from "@ai-disclosure/core/internal";

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
