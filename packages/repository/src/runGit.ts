import { spawn } from "node:child_process";
import { describeGitFailure, describeSpawnFailure } from "./describeGitFailure.ts";
import { gitEnvironment } from "./gitEnvironment.ts";
import { GitError } from "./gitError.ts";

/** A listing of a million files is about 200 MB; beyond that something is wrong and memory is worth more. */
const outputLimit = 256 * 1024 * 1024;
const errorLimit = 64 * 1024;

/** Nothing that a user configured may start a program or hide a file from us. */
const pinned = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.attributesFile="];

export interface GitOptions {
  /** Where git runs. */
  readonly cwd: string;
  /** The caller's whole environment; it is cleaned before git sees it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Bytes for standard input, which is empty otherwise. */
  readonly input?: string | Buffer;
  /** Exit statuses that are answers and not failures; 0 alone, if absent. */
  readonly accept?: readonly number[];
}

/**
 * Runs git and gives its standard output. The only place that starts git: with node:child_process, whose import costs
 * a hook 6 ms where execa costs 34.
 * @throws {GitError} if git cannot be started, ends with another status or prints more than 256 MB.
 */
export async function runGit(arguments_: readonly string[], options: GitOptions): Promise<Buffer> {
  const { cwd, input, accept = [0] } = options;
  const child = spawn("git", [...pinned, ...arguments_], {
    cwd,
    env: gitEnvironment(options.environment, cwd),
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const verb = arguments_[0] ?? "";
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let size = 0;
    let stderr = "";
    child.on("error", (cause) => reject(describeSpawnFailure(cause, cwd)));
    child.stdout?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= outputLimit) output.push(chunk);
      else child.kill();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      if (stderr.length < errorLimit) stderr += chunk.toString("utf8");
    });
    // git may end without reading its input; its status then says why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
    child.on("close", (status, signal) => {
      if (size > outputLimit) {
        reject(new GitError("failed", `git ${verb} printed more than 256 MB`, "commit in smaller steps"));
      } else if (status !== null && accept.includes(status)) {
        resolve(Buffer.concat(output));
      } else {
        reject(describeGitFailure(verb, cwd, status, signal, stderr));
      }
    });
  });
}
