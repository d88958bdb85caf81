import { fileURLToPath } from "node:url";
import { presetNames } from "./presetNames.js";

const rulesFor = fileURLToPath(new URL("../packages/commitlint-plugin/src/rulesFor.ts", import.meta.url));
const prefix = "preset-config:";

/** A configuration of commitlint's for each preset, `configs/<name>`: its name is all that tells one from another. */
export const presetConfigs = Object.fromEntries(presetNames.map((name) => [`configs/${name}`, `${prefix}${name}`]));

/** Writes them, and their types. */
export const writePresetConfigs = {
  name: "preset-configs",
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const policy = JSON.stringify({ extends: id.slice(prefix.length + 1) });
    return `import { rulesFor } from ${JSON.stringify(rulesFor)};\nexport default rulesFor(${policy});\n`;
  },
  generateBundle() {
    for (const config of Object.keys(presetConfigs))
      this.emitFile({ type: "asset", fileName: `${config}.d.ts`, source: 'export { default } from "./policy.js";\n' });
  },
};
