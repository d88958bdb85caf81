import { fileURLToPath } from "node:url";
import { build } from "vitepress";
import { writePages } from "./pages.js";

// BASE=/path/ where the site is not at the top of its host.
await writePages();
await build(fileURLToPath(new URL(".", import.meta.url)), { base: process.env.BASE ?? "/" });
