import { once } from "@ai-disclosure/core/internal";
import { committingCommand, type CommittingCommand } from "./committingCommand.ts";
import { GitError } from "../git/gitError.ts";
import { applyingMail } from "./applyingMail.ts";
import { openRepositorySync } from "../git/openRepository.ts";
import { readConfiguration, type Configuration } from "../git/readConfiguration.ts";
import type { Repository } from "../git/repository.ts";

/** Where a command runs, and what git says of the place: asked once a process, whatever is judged there. */
export interface Workplace {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly repository: Repository | undefined;
  /** Why there is no repository. */
  readonly absence: GitError | undefined;
  readonly configuration: Configuration | undefined;
  /** In a hook of a commit, which is where git sets GIT_INDEX_FILE (githooks(5)), or in applypatch-msg. */
  readonly inHook: boolean;
  /** In applypatch-msg, the folder of the mail that is being applied: the index does not hold its patch yet. */
  readonly mailFolder?: string;
  /** The git command that runs the hook, where the process table tells; looked up once, and only if it matters. */
  readonly command: () => Promise<CommittingCommand | undefined>;
}

/**
 * Looks around. A place without git or without a repository is a workplace too: a message can be judged there.
 * @throws {GitError} if git is there but fails, e.g. on a repository that somebody else owns.
 */
export async function openWorkplace(cwd: string, given: NodeJS.ProcessEnv): Promise<Workplace> {
  // Each look at the process's own asks the system, and git is given a copy of it each time.
  const environment = { ...given };
  const configuration = readConfigurationIfPossibleSync(cwd, environment);
  try {
    const repository = openRepositorySync(cwd, environment);
    const inHook = Boolean(environment["GIT_INDEX_FILE"]);
    const mail = inHook ? undefined : await applyingMail(repository);
    if (mail) {
      const { repository: withAuthor, command, folder: mailFolder } = mail;
      const place = { cwd, environment, absence: undefined, configuration, inHook: true };
      return { ...place, repository: withAuthor, command: async () => command, mailFolder };
    }
    const command = once<void, Promise<CommittingCommand | undefined>>(async () =>
      inHook ? committingCommand(repository) : undefined,
    );
    return { cwd, environment, repository, absence: undefined, configuration, inHook, command };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind === "failed" || error.kind === "foreign-owner") throw error;
    return {
      cwd,
      environment,
      repository: undefined,
      absence: error,
      configuration,
      inHook: false,
      command: async () => undefined,
    };
  }
}

function readConfigurationIfPossibleSync(cwd: string, environment: NodeJS.ProcessEnv): Configuration | undefined {
  try {
    return readConfiguration(cwd, environment);
  } catch {
    return undefined;
  }
}

/** The repository of a workplace. @throws {GitError} saying why there is none. */
export function requireRepository({ repository, absence }: Workplace): Repository {
  if (repository) return repository;
  throw absence ?? new GitError("not-a-repository", "there is no git repository here", "run it inside one");
}
