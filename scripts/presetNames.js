import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../packages/core/src/presets", import.meta.url));

/** The presets as files of core, for what runs before anything is built. */
export const presetNames = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/u, ""))
  .filter((name) => !["loadPreset", "preset", "presetFiles.generated"].includes(name));
