import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** A shell that waits for scripts. */
interface Shell {
  /** Runs a script to its end and gives its exit status. */
  run(script: string): Promise<string>;
  /** Where the last script's standard output and standard error are. */
  readonly output: string;
  readonly complaints: string;
}

/** Those that nobody uses at present: with the first of them there is one; where tests do several things at once, more. */
const idle: Shell[] = [];

/**
 * Runs a script in a directory and an environment of its own, with nothing on standard input, and gives its standard
 * output. A small shell starts it: to start a program, the system copies the starter's page tables, which for a worker
 * of Vitest's takes longer than most of what tests ask git.
 *
 * @throws an error with the exit status as its `code` and with `stderr`, if it ends with another one than 0
 */
export async function runScript(script: string, cwd: string, environment: NodeJS.ProcessEnv): Promise<Buffer> {
  const shell = idle.pop() ?? startShell();
  const exports = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${quote(value)}`,
  );
  // A shell sets PWD by itself.
  const before = `cd ${quote(cwd)} && unset PWD OLDPWD && export ${exports.join(" ")} &&`;
  const code = await shell.run(`(${before} ${script}) </dev/null >${shell.output} 2>${shell.complaints}; echo $?\n`);
  const output = readFileSync(shell.output);
  const stderr = code === "0" ? "" : readFileSync(shell.complaints, "utf8");
  idle.push(shell);
  if (code === "0") return output;
  throw Object.assign(new Error(`${script} ended with ${code}\n${stderr}`), { code: Number(code), stderr });
}

/** A word as the shell reads it. */
export const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

function startShell(): Shell {
  const folder = mkdtempSync(join(inject("sharedFolder"), "shell-"));
  const child = spawn("sh", { stdio: ["pipe", "pipe", "inherit"], env: { PATH: process.env["PATH"] } });
  // It ends with the worker, which does not wait for it.
  child.unref();
  child.on("exit", () => child.stdout.destroy(new Error("the shell that starts programs has ended")));
  return {
    async run(script) {
      child.stdin.write(script);
      const [status] = (await once(child.stdout, "data")) as [Buffer];
      return status.toString().trim();
    },
    output: join(folder, "output"),
    complaints: join(folder, "complaints"),
  };
}
