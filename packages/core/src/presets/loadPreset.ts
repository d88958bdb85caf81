import { nearest } from "../text/nearest.ts";
import { PolicyError } from "../policy/policyError.ts";
import type { PolicySource } from "../policy/schema.ts";
import { presetNames, readPreset } from "./presetFiles.generated.ts";

/**
 * The shipped policy of that name.
 * @throws {PolicyError} naming the nearest preset if there is none of that name.
 */
export async function loadPreset(name: string): Promise<PolicySource> {
  const preset = await readPreset(name);
  if (preset) return { name, ...preset };
  const meant = nearest(name, presetNames);
  const hint =
    meant === undefined
      ? `\nthe ${presetNames.length} that are shipped: ai-disclosure policies`
      : `, did you mean "${meant}"?`;
  throw new PolicyError(`no preset is called "${name}"${hint}`);
}
