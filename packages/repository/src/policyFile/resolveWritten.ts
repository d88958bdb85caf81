import { resolvePolicy, type Policy } from "@ai-disclosure/core/internal";
import type { WrittenPolicy } from "./writtenPolicy.ts";
import { withFileInError } from "./withFileInError.ts";

/**
 * A policy file with the presets that it extends.
 * @throws {PolicyError} naming the file.
 */
export async function resolveWritten({ place, source, files, packages }: WrittenPolicy): Promise<Policy> {
  const policy = await withFileInError(place, () => resolvePolicy(source, undefined, files));
  return packages.length === 0 ? policy : { ...policy, extended: [...packages, ...policy.extended] };
}
