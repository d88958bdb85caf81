import { loadCompiled } from "@ai-disclosure/repository";
import type * as whole from "./index.ts";

// What commitlint imports: the package's index, loaded in compiled form. The build gives it the index's name.
export const { mergePlugins, plugin, rules, rulesFor } = loadCompiled(
  `${import.meta.dirname}/index.cjs`,
) as typeof whole;
export default plugin;
