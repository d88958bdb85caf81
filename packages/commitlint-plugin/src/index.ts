export { mergePlugins } from "./mergePlugins.ts";
export { plugin, shareable as default, type Plugin } from "./plugin.ts";
export { rules } from "./plugin.ts";
export { rulesFor, type RulesConfig } from "./rulesFor.ts";
