import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { writePages } from "./pages.js";

// BASE=/path/ where the site is not at the top of its host, OUT=folder for another folder than site/dist.
const { BASE: base = "/", OUT: out } = process.env;
await writePages();
await build(fileURLToPath(new URL(".", import.meta.url)), {
  base,
  ...(out !== undefined && { outDir: resolve(out) }),
});
