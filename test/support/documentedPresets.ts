import { presetNames } from "@ai-disclosure/core/internal";
import type { Preset, PresetExamples } from "../../packages/core/src/presets/preset.ts";
import { completeExamples } from "./completeExamples.ts";

interface PresetFile {
  /** As its own file writes it, without what it extends. */
  readonly preset: Preset;
  readonly examples: PresetExamples;
}

/** Every preset with the examples that its own file exports beside it. */
export const documentedPresets = await Promise.all(
  presetNames.map(async (name) => {
    const { preset, examples } = (await import(`../../packages/core/src/presets/${name}.ts`)) as PresetFile;
    const policy = { extends: name };
    const accepted = completeExamples(examples.accepted, policy);
    return { name, preset, examples: { ...examples, accepted, rejected: completeExamples(examples.rejected, policy) } };
  }),
);
