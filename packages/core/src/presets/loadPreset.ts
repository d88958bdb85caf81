import { nearest } from "../policy/nearest.ts";
import { PolicyError } from "../policy/policyError.ts";
import type { PolicySource } from "../policy/schema.ts";

/** One data file a preset, loaded when it is asked for: a hook pays for the one it uses. */
const presets: Readonly<Record<string, () => Promise<{ readonly preset: PolicySource }>>> = {
  "human-in-the-loop": () => import("./human-in-the-loop.ts"),
  linux: () => import("./linux.ts"),
  "linux-2025": () => import("./linux-2025.ts"),
  qemu: () => import("./qemu.ts"),
  "qemu-decline": () => import("./qemu-decline.ts"),
  "rust-foundation": () => import("./rust-foundation.ts"),
};

/** The names of the policies that are shipped. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * The shipped policy of that name.
 * @throws {PolicyError} naming the nearest preset if there is none of that name.
 */
export async function loadPreset(name: string): Promise<PolicySource> {
  const load = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (load) return (await load()).preset;
  const meant = nearest(name, presetNames);
  throw new PolicyError(
    `no preset is called "${name}"${meant === undefined ? "" : `, did you mean "${meant}"?`}\nknown presets: ${presetNames.join(", ")}`,
  );
}
