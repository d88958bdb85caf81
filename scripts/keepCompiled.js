// node scripts/keepCompiled.js BUNDLE FILE WORD…: runs the bundle's program once with these words, and keeps in the file
// what V8 compiled for it.
import { readFileSync, writeFileSync } from "node:fs";
import { Script } from "node:vm";

const [, , bundle, file, ...words] = process.argv;
const script = new Script(readFileSync(bundle, "latin1"), { filename: "bundle.js" });
const program = {};
script.runInThisContext()(program, (name) => process.getBuiltinModule(name));
process.once("exit", () => writeFileSync(file, script.createCachedData()));
process.exitCode = await program.main(words, process);
