import { resolvePolicy, type Policy } from "@ai-disclosure/core/internal";
import type { WrittenPolicy } from "./readPolicy.ts";
import { withFileInError } from "./withFileInError.ts";

/**
 * A policy file with the presets that it extends.
 * @throws {PolicyError} naming the file.
 */
export function resolveWritten({ place, source, files }: WrittenPolicy): Promise<Policy> {
  return withFileInError(place, () => resolvePolicy(source, undefined, files));
}
