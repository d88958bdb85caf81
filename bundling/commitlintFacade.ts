import { createRequire } from "node:module";
import type * as whole from "../packages/commitlint-plugin/src/index.ts";
import { loadCompiled } from "./loadCompiled.ts";

// What commitlint imports: the plugin's index, loaded in compiled form. The build gives it the index's name.
const index = loadCompiled(`${import.meta.dirname}/index.cjs`, createRequire(import.meta.url)) as typeof whole;
export const { mergePlugins, plugin, rules, rulesFor } = index;
export default index.default;
