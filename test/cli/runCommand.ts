import { Readable } from "node:stream";
import { main } from "../../packages/cli/src/main.ts";

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandSetting {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Standard input. */
  readonly input?: string | Uint8Array;
  readonly isTTY?: boolean;
}

const home = process.cwd();

/** Runs the command in this process, as it would run in a directory and an environment of its own. */
export async function runCommand(words: readonly string[], setting: CommandSetting): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    isTTY: setting.isTTY ?? false,
    write: (text: string | Uint8Array) =>
      (written[name] += typeof text === "string" ? text : Buffer.from(text).toString("utf8")),
  });
  process.chdir(setting.cwd);
  try {
    const exitCode = await main(words, {
      stdout: stream("stdout"),
      stderr: stream("stderr"),
      stdin: Object.assign(Readable.from([Buffer.from(setting.input ?? "")]), { isTTY: setting.isTTY ?? false }),
      env: setting.env,
      cwd: () => setting.cwd,
    });
    return { exitCode, ...written };
  } finally {
    process.chdir(home);
  }
}
