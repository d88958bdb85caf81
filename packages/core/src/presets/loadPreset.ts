import { nearest } from "../text/nearest.ts";
import { PolicyError } from "../policy/policyError.ts";
import type { PolicySource } from "../policy/schema.ts";
import { presetFiles } from "./presetFiles.generated.ts";

/** The names of the policies that are shipped. */
export const presetNames: readonly string[] = Object.keys(presetFiles);

/**
 * The shipped policy of that name.
 * @throws {PolicyError} naming the nearest preset if there is none of that name.
 */
export async function loadPreset(name: string): Promise<PolicySource> {
  const load = Object.hasOwn(presetFiles, name) ? presetFiles[name] : undefined;
  if (load) return { name, ...(await load()) };
  const meant = nearest(name, presetNames);
  const hint =
    meant === undefined
      ? `\nthe ${presetNames.length} that are shipped: ai-disclosure policies`
      : `, did you mean "${meant}"?`;
  throw new PolicyError(`no preset is called "${name}"${hint}`);
}
