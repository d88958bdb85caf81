import { spawn } from "node:child_process";
import { closeSync, openSync, realpathSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { describeGitFailure, describeSpawnFailure } from "./describeGitFailure.ts";
import { gitEnvironment } from "./gitEnvironment.ts";
import { GitError } from "./gitError.ts";

/** How a git process ended. */
export interface MailGitResult {
  readonly status: number;
  readonly output: Buffer;
  /** What it complained of first; the empty string if it did not. */
  readonly complaint: string;
}

/** Runs git in one directory that belongs to no repository. */
export type MailGit = (arguments_: readonly string[], inputFile?: string) => Promise<MailGitResult>;

/** What makes git believe it is in a repository: `git rev-parse --local-env-vars`, less the configuration. */
const ofRepository =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|SHALLOW_FILE)$/;

const outputLimit = 256 * 1024 * 1024;

/**
 * Runs git on mails, several processes at a time if asked. In the directory, and not in the repository: in one,
 * `git apply --numstat` leaves out the files of other directories, and attributes and filters could have a say.
 */
export function mailGit(directory: string, environment: NodeJS.ProcessEnv): MailGit {
  const clean = gitEnvironment(environment, directory);
  for (const name of Object.keys(clean)) if (ofRepository.test(name)) delete clean[name];
  // The directory for temporary files may itself be in a repository.
  const ceilings = [dirname(realpathSync(directory)), clean["GIT_CEILING_DIRECTORIES"]];
  clean["GIT_CEILING_DIRECTORIES"] = ceilings.filter(Boolean).join(delimiter);
  return (arguments_, inputFile) => run(arguments_, directory, clean, inputFile);
}

function run(
  arguments_: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  inputFile: string | undefined,
): Promise<MailGitResult> {
  const input = inputFile === undefined ? undefined : openSync(inputFile, "r");
  return new Promise<MailGitResult>((resolve, reject) => {
    const child = spawn("git", ["--no-pager", ...arguments_], {
      cwd,
      env,
      stdio: [input ?? "ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const verb = arguments_.find((word) => /^[a-z]+$/.test(word)) ?? "";
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    let size = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= outputLimit) output.push(chunk);
      else child.kill();
    });
    child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", (error) => reject(describeSpawnFailure(error, cwd)));
    child.on("close", (status, signal) => {
      const said = Buffer.concat(errors).toString("utf8");
      if (size > outputLimit)
        reject(new GitError("failed", `git ${verb} printed more than 256 MB`, "split the mailbox"));
      else if (status === null) reject(describeGitFailure(verb, cwd, status, signal, said));
      else resolve({ status, output: Buffer.concat(output), complaint: complaintIn(said) });
    });
  }).finally(() => {
    if (input !== undefined) closeSync(input);
  });
}

/** git's first `error:` or `fatal:` line without that word; the empty string if there is none. */
export function complaintIn(said: string): string {
  const line = said.split("\n").find((one) => /^(?:fatal|error): /.test(one)) ?? "";
  return line
    .replace(/^[a-z]+: /, "")
    .replace(/[\x00-\x1f\x7f]/g, "?")
    .trim();
}
