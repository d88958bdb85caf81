import { existsSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import {
  checkPolicy,
  mergePolicies,
  namesFile,
  PolicyError,
  presetNames,
  resolvePolicy,
  type Policy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { loadPolicyFile } from "./loadPolicyFile.ts";
import { namingFile, readPolicyChain } from "./readPolicyChain.ts";
import { readPolicyFile } from "./readPolicyFile.ts";
import { requireRepository, type Workplace } from "../commit/workplace.ts";

/**
 * The policy to judge by: a preset's name, a policy file, a policy written inline, or the repository's own.
 * An inline policy that extends nothing is laid over the repository's own.
 * @throws {PolicyError | PolicyFileError} if it cannot be used, or there is none.
 * @throws {GitError} if the repository's own is asked for and there is no repository.
 */
export async function loadPolicy(wanted: string | PolicySource | undefined, workplace: Workplace): Promise<Policy> {
  if (typeof wanted === "string") return loadNamedPolicy(wanted, workplace.cwd);
  if (wanted?.extends !== undefined) return resolvePolicy(await checkPolicy(wanted));
  const inline = wanted && (await checkPolicy(wanted));
  const { topLevel } = requireRepository(workplace);
  const file = await readPolicyFile(topLevel);
  if (!file) throw new PolicyError(noPolicy(topLevel));
  const { source, files } = await readPolicyChain(file, topLevel);
  if (!inline) return namingFile(file.path, () => resolvePolicy(source, undefined, files));
  const merged = mergePolicies(source, inline);
  return namingFile(`inline policy over ${file.path}`, () => resolvePolicy(merged, undefined, files));
}

const noPolicy = (topLevel: string): string =>
  `there is no AI policy in ${topLevel}: no ai-policy.json, .yml or .yaml, and no aiPolicy in package.json
begin with a shipped one: ai-disclosure init --policy qemu
which of them fits here: ai-disclosure policies --here`;

/**
 * The shipped policy of that name, or that in a file.
 * @throws {PolicyError | PolicyFileError}
 */
export async function loadNamedPolicy(name: string, cwd: string): Promise<Policy> {
  if (presetNames.includes(name)) return resolvePolicy({ extends: name });
  const file = resolve(cwd, name);
  // A bare word is a mistyped preset, unless such a file is there.
  if (!namesFile(name) && !existsSync(file)) return resolvePolicy({ extends: name });
  const root = file.startsWith(cwd + sep) ? cwd : dirname(file);
  const { source, files } = await readPolicyChain(await loadPolicyFile(file, root), root);
  return resolvePolicy(source, undefined, files);
}
