import type { UserConfig } from "@commitlint/types";
import { mergePlugins, plugin, rulesFor, type Plugin } from "@ai-disclosure/commitlint-plugin";

/** Never run: the compiler checks that commitlint's own types take what we give. */
const yours = { rules: { "no-ticket": (): [boolean, string] => [true, ""] } };

export const embedded = {
  extends: ["@commitlint/config-conventional", "@ai-disclosure/commitlint-plugin/qemu"],
  plugins: [plugin],
  rules: {
    "ai/sign-off": [2, "always", { signOff: { level: "optional" } }],
    "ai/disclosure-required": [1, "never"],
    "ai/advice": [0],
  },
} satisfies UserConfig;

export const merged = { plugins: [mergePlugins(yours, plugin)] } satisfies UserConfig;

export const spread = { ...rulesFor({ extends: "qemu" }) } satisfies UserConfig;

export const typed: Plugin = plugin;
