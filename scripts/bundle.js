// `rolldown -c`, without its listing of every file: a failure is all that anybody wants to read.
import { readdirSync, rmSync } from "node:fs";
import { build } from "rolldown";
import configurations from "../rolldown.config.js";

// Files of an earlier build would be published with the new ones.
for (const name of readdirSync("packages")) rmSync(`packages/${name}/dist/chunks`, { recursive: true, force: true });
await build(configurations);
