import { shareable } from "./shareable.ts";

export { mergePlugins } from "./mergePlugins.ts";
export { plugin, type Plugin } from "./plugin.ts";
export { rules } from "./plugin.ts";
export { rulesFor, type RulesConfig } from "./rulesFor.ts";
export default shareable;
