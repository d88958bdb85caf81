import { cpSync } from "node:fs";
import { appendFile, mkdtemp, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { inject, onTestFinished } from "vitest";
import { quote, runScript } from "./shell.ts";

/** A throw-away repository with a few verbs. */
export interface TestRepository {
  /** Absolute, links resolved. Its parent directory belongs to the test as well. */
  readonly path: string;
  /** What every command of the test gets: none of git's or an agent's variables that the test run inherited. */
  readonly environment: NodeJS.ProcessEnv;
  /** Runs git at the top level and gives its standard output without the last line end. */
  git(...words: readonly string[]): Promise<string>;
  /** The same as bytes, one character each, so that no path or message is lost. */
  gitBytes(...words: readonly string[]): Promise<string>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Stages everything, commits and gives the commit's id. */
  commit(message: string): Promise<string>;
}

const project = resolve(import.meta.dirname, "../..");
const inherited = ["PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "ComSpec", "PATHEXT"];
// After the first day of the newest preset that projects here extend, and before Linux changed its grammar.
let clock = 1_781_500_000;

/**
 * Makes an empty repository with a fixed identity, dates a minute apart and nobody's configuration. It is removed at
 * the end of the test.
 */
export async function createRepository(...initOptions: readonly string[]): Promise<TestRepository> {
  return createIn(await temporaryDirectory(), initOptions);
}

async function createIn(home: string, initOptions: readonly string[] = []): Promise<TestRepository> {
  const path = join(home, "repository");
  const options = initOptions.join(" ");
  const empty = initialised.get(options) ?? initialise(initOptions);
  initialised.set(options, empty);
  cpSync(await empty, path, { recursive: true });
  return repositoryAt(path, testEnvironment(home));
}

/** What `git init` made, by its options: a copy takes a quarter of its time. */
const initialised = new Map<string, Promise<string>>();

async function initialise(initOptions: readonly string[]): Promise<string> {
  const path = await mkdtemp(join(inject("sharedFolder"), "empty-"));
  // Without the template's sample hooks.
  const words = ["init", "--quiet", "--template=", "--initial-branch=main", ...initOptions];
  await repositoryAt(path, testEnvironment(path)).git(...words);
  const directory = initOptions.includes("--bare") ? path : join(path, ".git");
  await appendFile(join(directory, "config"), configuration);
  for (const folder of ["hooks", "info"]) await mkdir(join(directory, folder));
  return path;
}

const configuration = `[user]
\tname = Ada Example
\temail = ada@example.org
[core]
\tfsync = none
[gc]
\tauto = 0
[maintenance]
\tauto = false
`;

/**
 * A repository that many tests begin with: made when the first of them asks for it, and copied for each, since a copy
 * starts one git instead of four a commit.
 *
 * @param fill gets the empty repository; what it puts beside it is copied as well
 */
export function copiesOf(fill: (repository: TestRepository) => Promise<unknown>): () => Promise<TestRepository> {
  let original: Promise<string> | undefined;
  const make = async () => {
    const home = await mkdtemp(join(inject("sharedFolder"), "original-"));
    await fill(await createIn(home));
    return home;
  };
  return async () => {
    const home = await temporaryDirectory();
    cpSync(await (original ??= make()), home, { recursive: true, verbatimSymlinks: true });
    const repository = repositoryAt(join(home, "repository"), testEnvironment(home));
    // The index knows the original's files by their inodes.
    await repository.git("update-index", "-q", "--refresh");
    return repository;
  };
}

/** The same verbs in another directory that belongs to the test, such as a linked worktree. */
export function repositoryAt(path: string, environment: NodeJS.ProcessEnv): TestRepository {
  if (resolve(path).startsWith(project)) throw new Error(`a test must not run git in the project itself: ${path}`);
  const run = (script: string) =>
    runScript(script, path, {
      GIT_AUTHOR_DATE: `${clock} +0100`,
      GIT_COMMITTER_DATE: `${clock} +0100`,
      ...environment,
    });
  const git = (words: readonly string[]) => {
    clock += 60;
    return run(`exec git ${words.map(quote).join(" ")}`);
  };
  return {
    path,
    environment,
    git: async (...words) => withoutLineEnd((await git(words)).toString("utf8")),
    gitBytes: async (...words) => (await git(words)).toString("latin1"),
    async write(file, content) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    },
    async commit(message) {
      clock += 120;
      const id = await run(
        `git add --all && git commit --quiet --allow-empty --message ${quote(message)} && ${readHead}`,
      );
      clock += 60;
      return withoutLineEnd(id.toString("utf8"));
    },
  };
}

/** The shell reads where git has just written, if that is where it always did: one git less for each commit. */
const readHead =
  'if read -r _ ref < .git/HEAD && read -r id < ".git/$ref"; then echo "$id"; else git rev-parse HEAD; fi 2>/dev/null';
const withoutLineEnd = (text: string) => text.replace(/\r?\n$/u, "");

/** An empty directory that is removed at the end of the test. */
export async function temporaryDirectory(): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "ai-disclosure-test-")));
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 3 }));
  return path;
}

/** A small environment made anew instead of ours with parts deleted: what is not listed cannot leak in. */
export function testEnvironment(home: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {};
  for (const name of inherited) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return {
    ...environment,
    HOME: home,
    LC_ALL: "C.UTF-8",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CEILING_DIRECTORIES: home,
    GIT_TERMINAL_PROMPT: "0",
  };
}
