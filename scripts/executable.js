// Makes the whole command one executable file for the platform that this runs on, in dist/.
import { mkdirSync, statSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExecutable } from "./makeExecutable.js";

const folder = fileURLToPath(new URL("../dist", import.meta.url));
mkdirSync(folder, { recursive: true });
const file = await makeExecutable(folder);
const megabytes = Math.round(statSync(file).size / 1e6);
console.log(`${relative(process.cwd(), file)}: ${megabytes} MB, with Node ${process.version}`);
console.log("Hand it on with LICENCES.txt, which is beside it. How to install it: docs/executable.md");
