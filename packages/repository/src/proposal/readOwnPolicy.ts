import type { PolicySource } from "@ai-disclosure/core/internal";
import type { Repository } from "../git/openRepository.ts";
import { readPolicyChain } from "../policyFile/readPolicyChain.ts";
import { readPolicyFile } from "../policyFile/readPolicyFile.ts";

/** A repository's own policy, as it is written there: presets are not merged in. */
export interface OwnPolicy {
  /** From the top level; `package.json#aiPolicy` for that key. */
  readonly path: string;
  readonly source: PolicySource;
  /** What the file itself extends. */
  readonly extends: string | undefined;
}

/**
 * The repository's own policy; undefined if there is none.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 */
export async function readOwnPolicy({ topLevel }: Repository): Promise<OwnPolicy | undefined> {
  const file = await readPolicyFile(topLevel);
  if (!file) return undefined;
  const { source } = await readPolicyChain(file, topLevel);
  const parent = (file.source as { readonly extends?: unknown } | null)?.extends;
  return { path: file.path, source, extends: typeof parent === "string" ? parent : undefined };
}
