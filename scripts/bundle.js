// `rolldown -c`, without its listing of every file: a failure is all that anybody wants to read. `bundle.js cli` bundles
// that package only.
import { readdirSync, rmSync, statSync } from "node:fs";
import { build } from "rolldown";
import configurations from "../rolldown.config.js";
import { copyTypes } from "./copyTypes.js";

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : readdirSync("packages");
const begun = Date.now();
await build(configurations.filter(({ output }) => names.some((name) => output.dir.startsWith(`packages/${name}/`))));
for (const name of names) {
  copyTypes(`packages/${name}`);
  // Files of an earlier build would be published with the new ones.
  for (const file of readdirSync(`packages/${name}/dist`, { recursive: true, withFileTypes: true })) {
    const path = `${file.parentPath}/${file.name}`;
    if (file.isFile() && statSync(path).mtimeMs < begun) rmSync(path);
  }
}
