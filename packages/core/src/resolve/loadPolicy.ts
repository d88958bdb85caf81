import { checkPolicy } from "../policy/checkPolicy.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import { resolvePolicy } from "./resolvePolicy.ts";

/**
 * A policy to judge by: a shipped one by its name, or an object such as `ai-policy.json` holds. No file is read: what
 * the object extends, and what its `byPath` names, must be a shipped policy.
 * @param policy a name of `presetNames`, or an object that need not have been checked
 * @throws {PolicyError} with one line for each mistake: `limits[0].max: expected 0 or more, found -1`.
 */
export async function loadPolicy(policy: string | PolicySource): Promise<Policy> {
  return resolvePolicy(typeof policy === "string" ? { extends: policy } : await checkPolicy(policy));
}
