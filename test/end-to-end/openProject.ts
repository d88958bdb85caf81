import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { execa } from "execa";
import { plainEnvironment } from "../../scripts/throwAwayRepository.js";

export interface Ran {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as a terminal shows them. */
  readonly output: string;
}

export interface CommitResult {
  readonly exitCode: number | undefined;
  readonly output: string;
  /** HEAD's subject afterwards. */
  readonly head: string;
}

/** A user's repository outside of this one. Nothing throws because a command fails. */
export interface Project {
  /** Absolute, links resolved. Its parent directory belongs to the project as well. */
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly write: (path: string, content: string) => Promise<void>;
  readonly run: (command: string, ...words: string[]) => Promise<Ran>;
  /** `git add --all`, then `git commit` with these paragraphs. */
  readonly commit: (
    paragraphs: readonly string[],
    environment?: Record<string, string>,
    ...words: string[]
  ) => Promise<CommitResult>;
  readonly remove: () => Promise<void>;
}

/** What `npm run` and a CI service say of a folder and a run that are not the user's. */
const foreign =
  /^(?:npm_(?:lifecycle|package|command|execpath|node_execpath|config_local_prefix)|INIT_CWD$|CI$|GIT\w+_(?:ACTIONS|CI)$)/u;

/**
 * For what asks the registry. A Node that starts reads them for 40 ms, whether it needs them or not, so nothing else gets
 * them.
 */
export const certificates: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(process.env).flatMap(([key, value]) =>
    key === "NODE_EXTRA_CA_CERTS" && value !== undefined ? [[key, value]] : [],
  ),
);

/** Our own programs would hide that a project's are missing. */
const withoutOurs = (path = "") =>
  path
    .split(delimiter)
    .filter((folder) => !/node_modules\/(?:\.bin|.*node-gyp-bin)$/u.test(folder) || folder.startsWith(tmpdir()))
    .join(delimiter);

/** A new repository with what its user has in the environment. */
export async function openProject(name: string, more: Readonly<Record<string, string>> = {}): Promise<Project> {
  const home = await realpath(await mkdtemp(join(tmpdir(), `ai-disclosure-${name}-`)));
  const folder = join(home, "repository");
  await mkdir(folder);
  const inherited = Object.entries(plainEnvironment({ NO_COLOR: "1" })).filter(
    ([key]) => !foreign.test(key) && !(key in certificates),
  );
  const environment: Record<string, string> = { ...Object.fromEntries(inherited), ...more };
  const project = projectAt(folder, { ...environment, PATH: withoutOurs(environment["PATH"]) });
  await project.run("git", "init", "--quiet", "--initial-branch=main");
  return { ...project, remove: () => rm(home, { recursive: true, force: true, maxRetries: 3 }) };
}

/** The same verbs in another folder, such as a clone. */
export function projectAt(folder: string, environment: Record<string, string>): Omit<Project, "remove"> {
  const start = async (command: string, words: readonly string[], more: Record<string, string> = {}): Promise<Ran> => {
    const env = { ...environment, ...more };
    const options = { cwd: folder, env, extendEnv: false, reject: false, all: true } as const;
    const { exitCode, stdout, stderr, all } = await execa(command, words, options);
    return { exitCode, stdout, stderr, output: all };
  };
  const run: Project["run"] = async (command, ...words) => start(command, words);
  return {
    folder,
    environment,
    run,
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    async commit(paragraphs, more, ...words) {
      await run("git", "add", "--all");
      const messages = paragraphs.flatMap((paragraph) => ["-m", paragraph]);
      const { exitCode, output } = await start("git", ["commit", ...messages, ...words], more);
      const { stdout: head } = await run("git", "log", "-1", "--format=%s");
      return { exitCode, output, head };
    },
  };
}
