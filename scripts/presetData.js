import { presetNames } from "./presetNames.js";

/** Writes each preset as JSON, which a hook reads in a tenth of the time that a module takes to be found and compiled. */
export const presetsAsData = {
  name: "presets-as-data",
  generateBundle(_, bundle) {
    for (const { fileName, code } of Object.values(bundle)) {
      const made = {};
      new Function("exports", code)(made);
      delete bundle[fileName];
      this.emitFile({ type: "asset", fileName: `${fileName}.json`, source: `${JSON.stringify(made.preset)}\n` });
    }
  },
};

/** Loads the presets from the JSON files that lie beside a bundle. */
export const loadPresetData = {
  name: "load-preset-data",
  transform: {
    filter: { id: /\/presets\/presetFiles\.generated\.ts$/u },
    handler: () => `import { readFileSync } from "node:fs";
export const presetNames = ${JSON.stringify(presetNames)};
export const readPreset = async (name) =>
  presetNames.includes(name) ? JSON.parse(readFileSync(\`\${__dirname}/presets/\${name}.json\`, "utf8")) : undefined;
`,
  },
};
