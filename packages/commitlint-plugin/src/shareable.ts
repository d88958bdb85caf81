import { plugin, rules, type Plugin } from "./plugin.ts";

/**
 * What `extends: ["@ai-disclosure/commitlint-plugin"]` loads, which then means `…/policy`: a package's default export is
 * its configuration, and commitlint asks a rule in it that is a function for its setting.
 */
export const shareable: Plugin & { readonly plugins: readonly Plugin[] } = { rules, plugins: [plugin] };
