// node scripts/keepCompiled.js BUNDLE FILE COMMAND…: runs the bundle's program once for each command, which is words with
// spaces between them, and keeps in the file what V8 compiled for all of them.
import { readFileSync, writeFileSync } from "node:fs";
import { Script } from "node:vm";

const [, , bundle, file, ...commands] = process.argv;
const script = new Script(readFileSync(bundle, "latin1"), { filename: "bundle.js" });
const program = {};
script.runInThisContext()(program, (name) => process.getBuiltinModule(name));

/** The process, which a command neither ends nor fills with what it says. */
const quiet = { value: { write: () => true } };
const given = Object.create(process, { stdout: quiet, stderr: quiet, exit: { value: undefined } });
for (const command of commands) {
  const exitCode = await program.main(command.split(" "), given);
  if (exitCode > 1) throw new Error(`${command}: exit code ${exitCode}`);
}
writeFileSync(file, script.createCachedData());
