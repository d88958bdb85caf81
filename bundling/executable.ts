import { getRawAsset } from "node:sea";
import { Script } from "node:vm";
import { startSync } from "./startSync.ts";
import type { main as runMain } from "../packages/cli/src/main.ts";

interface Program {
  readonly main: typeof runMain;
}
type Bundle = (exports: Program, require: (name: string) => unknown) => void;

const [command = ""] = process.argv.slice(2);
const isHook = ["message", "staged"].includes(command);
const bundle = isHook ? "hooks" : "main";

/**
 * What scripts/executable.js put inside. The bytes are those of the file itself, mapped and not copied: reading them
 * costs what is read.
 */
const inside = (name: string) => Buffer.from(getRawAsset(name) as ArrayBuffer);

/** Most hooks start git by `spawnSync` alone. Windows orders its variables, which is left to Node. */
const childProcess = {
  spawnSync: startSync,
  get spawn() {
    return process.getBuiltinModule("node:child_process").spawn;
  },
};
const isQuick = isHook && process.platform !== "win32";

// Node's own ways are worse: its code cache (`useCodeCache`) holds no function that is called later, and with its start-up
// snapshot the file ends with 14, before our first line, if NODE_OPTIONS has an option of V8 such as --max-old-space-size.
// With such an option, V8 rejects what is compiled here, and compiles it anew.
const script = new Script(inside(`${bundle}.js`).toString("latin1"), {
  filename: `${bundle}.js`,
  cachedData: inside(isHook ? `${command}.compiled` : "main.compiled"),
});
const program = {} as Program;
(script.runInThisContext() as Bundle)(program, (name) =>
  isQuick && name === "node:child_process" ? childProcess : process.getBuiltinModule(name),
);

// What Node deprecates is ours to mend, and no user's.
process.noDeprecation = true;

void program.main(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
