import {
  checkPolicy,
  mergePolicies,
  namesFile,
  PolicyError,
  type PathFiles,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { loadPolicyFile, type PolicyFile } from "./loadPolicyFile.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { rebaseByPath } from "./rebaseByPath.ts";

/** What a policy file and the files beside it say; presets are not merged in yet. */
export interface PolicyChain {
  /** The file laid over the files that it extends. */
  readonly source: PolicySource;
  /** The files that its `byPath` names, by that name, each laid over those that it extends. */
  readonly files: PathFiles;
}

/**
 * Checks a policy file and the files that it extends, lays them over each other, and reads the files that its `byPath`
 * names.
 * @param root the directory that the file's path is relative to, and that no file may lie outside of.
 * @throws {PolicyError | PolicyFileError} naming file and key.
 */
export async function readPolicyChain(file: PolicyFile, root: string): Promise<PolicyChain> {
  const source = await readChain(file);
  const files = new Map<string, PolicySource>();
  for (const [index, { policy }] of (source.byPath ?? []).entries()) {
    if (!namesFile(policy) || files.has(policy)) continue;
    const holder = holderOf(file);
    try {
      files.set(policy, await readPart(await loadPolicyFile(policy, root), holder));
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
      throw new PolicyFileError(holder, `byPath[${index}].policy: ${error.message}`);
    }
  }
  return { source, files };
}

/** Tells in which file a policy is wrong. */
export async function namingFile<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof PolicyError ? new PolicyError(`${path}: ${error.message}`) : error;
  }
}

async function readChain({ path, source, parent }: PolicyFile): Promise<PolicySource> {
  const policy = rebaseByPath(await namingFile(path, () => checkPolicy(source)), path);
  return parent ? mergePolicies(await readChain(parent), policy) : policy;
}

async function readPart(file: PolicyFile, holder: string): Promise<PolicySource> {
  const { byPath: _main, ...source } = await readChain(file);
  // A department's policy may extend the main one, and inherits its `byPath`; only one of its own is a mistake.
  if (hasByPath(file.source)) throw new PolicyFileError(file.path, nested(holder));
  return source;
}

/** What is said of a policy for some of the files that would divide them again. */
export const nested = (holder: string): string =>
  `byPath: this policy is itself for some of the files only; list its paths in ${holder}`;

export function hasByPath(source: unknown): boolean {
  const byPath = (source as { readonly byPath?: unknown } | null | undefined)?.byPath;
  return Array.isArray(byPath) && byPath.length > 0;
}

/** The file that the effective `byPath` is written in. */
function holderOf(file: PolicyFile): string {
  let holder = file;
  while (holder.parent && (holder.source as { readonly byPath?: unknown } | null)?.byPath === undefined)
    holder = holder.parent;
  return holder.path;
}
