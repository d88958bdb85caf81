import { presetNames, type PolicySource } from "@ai-disclosure/core/internal";
import type { PresetExamples } from "../../packages/core/src/presets/preset.ts";

export interface DocumentedPreset {
  readonly name: string;
  /** As its own file writes it, without what it extends. */
  readonly preset: PolicySource;
  readonly examples: PresetExamples;
}

/** Every preset with the examples that its own file exports beside it. */
export const documentedPresets: readonly DocumentedPreset[] = await Promise.all(
  presetNames.map(async (name) => {
    const file = (await import(`../../packages/core/src/presets/${name}.ts`)) as Omit<DocumentedPreset, "name">;
    return { name, preset: file.preset, examples: file.examples };
  }),
);
