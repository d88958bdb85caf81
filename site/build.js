import { fileURLToPath } from "node:url";
import { build, resolveConfig } from "vitepress";
import { writePages } from "./pages.js";

const root = fileURLToPath(new URL(".", import.meta.url));
await writePages();
await build(root);
const { outDir } = await resolveConfig(root, "build");
const given = ["BASE", "OUT"].flatMap((name) =>
  process.env[name] === undefined ? [] : `${name}=${process.env[name]} `,
);
console.log(`The site is in ${outDir}. Look at it: ${given.join("")}npm --prefix site run preview`);
