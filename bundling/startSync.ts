import type { spawnSync } from "node:child_process";

/** What Node's own `spawnSync` calls when it has checked its arguments: lib/internal/child_process.js of Node. */
interface Binding {
  spawn(asked: object): {
    readonly status: number | null;
    readonly signal: NodeJS.Signals | null;
    /** A negative errno, if the program did not start or was ended by us. */
    readonly error?: number;
    readonly output: readonly (Buffer | null)[] | null;
  };
}

/** Deprecated in Node's documentation (DEP0111), and kept by it for programs like this one. */
type WithBinding = typeof process & { binding(name: string): unknown };

/**
 * `spawnSync` as process/runProgram.ts calls it: a program, its words, `cwd`, `env`, `input`, `maxBuffer` and pipes. To
 * load node:child_process, Node compiles all of its sockets and streams, a sixth of what a hook does beside starting Node.
 * What goes wrong here is done again by node:child_process, which tells why.
 */
export const startSync = ((program: string, words: readonly string[], options: Parameters<typeof spawnSync>[2]) => {
  const { cwd, env = {}, input, maxBuffer } = options ?? {};
  try {
    const { spawn } = (process as WithBinding).binding("spawn_sync") as Binding;
    const { error, status, signal, output } = spawn({
      file: program,
      args: [program, ...words],
      cwd,
      envPairs: Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
      stdio: [input === undefined ? { type: "ignore" } : pipe(Buffer.from(input as string)), pipe(), pipe()],
      maxBuffer,
    });
    if (error === undefined && output) return { status, signal, stdout: output[1], stderr: output[2] };
  } catch {
    // Node's permission model takes bindings away.
  }
  return process.getBuiltinModule("node:child_process").spawnSync(program, words, options);
}) as typeof spawnSync;

/** From the program's side. */
function pipe(input?: Buffer) {
  return { type: "pipe", readable: true, writable: input === undefined, ...(input && { input }) };
}
