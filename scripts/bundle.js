// `rolldown -c`, without its listing of every file: a failure is all that anybody wants to read.
import { readdirSync, rmSync, statSync } from "node:fs";
import { build } from "rolldown";
import configurations from "../rolldown.config.js";
import { copyTypes } from "./copyTypes.js";

const begun = Date.now();
await build(configurations);
for (const name of readdirSync("packages")) {
  copyTypes(`packages/${name}`);
  // Files of an earlier build would be published with the new ones.
  for (const file of readdirSync(`packages/${name}/dist`, { recursive: true, withFileTypes: true })) {
    const path = `${file.parentPath}/${file.name}`;
    if (file.isFile() && statSync(path).mtimeMs < begun) rmSync(path);
  }
}
