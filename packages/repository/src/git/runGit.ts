import { spawnSync } from "node:child_process";
import { describeGitFailure, describeSpawnFailure } from "./describeGitFailure.ts";
import { gitEnvironment } from "./gitEnvironment.ts";
import { GitError } from "./gitError.ts";

/** A listing of a million files is about 200 MB; beyond that something is wrong and memory is worth more. */
const outputLimit = 256 * 1024 * 1024;

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
 * Runs git and gives its standard output. The only place that starts git for a hook: with spawnSync, because a hook
 * has nothing else to do meanwhile. Importing execa costs it 34 ms even bundled, node:child_process 2 and the streams
 * of an asynchronous child another 3.
 * @throws {GitError} if git cannot be started, ends with another status or prints more than 256 MB.
 */
export async function runGit(arguments_: readonly string[], options: GitOptions): Promise<Buffer> {
  const { cwd, input, accept = [0] } = options;
  const { error, status, signal, stdout, stderr } = spawnSync("git", [...pinned, ...arguments_], {
    cwd,
    env: gitEnvironment(options.environment, cwd),
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    ...(input !== undefined && { input }),
    maxBuffer: outputLimit,
    windowsHide: true,
  });
  const verb = arguments_.find((word, index) => /^[a-z]/u.test(word) && arguments_[index - 1] !== "-c") ?? "";
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOBUFS")
    throw new GitError("failed", `git ${verb} printed more than 256 MB`, "commit in smaller steps");
  // git may end without reading its input; its status then says why.
  if (error && code !== "EPIPE") throw describeSpawnFailure(error, cwd);
  if (status !== null && accept.includes(status)) return stdout;
  throw describeGitFailure(verb, cwd, status, signal, stderr.toString("utf8"));
}
