import { fileURLToPath } from "node:url";

const source = (file) => fileURLToPath(new URL(`../packages/${file}`, import.meta.url));

/** The packages' own names for each other, as what bundles or runs the sources has to resolve them; longer ones first. */
export const sourceAliases = {
  "@ai-disclosure/core/internal": source("core/src/internal.ts"),
  "@ai-disclosure/core": source("core/src/index.ts"),
  "@ai-disclosure/repository": source("repository/src/index.ts"),
};
