import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, isAbsolute, resolve } from "node:path";
import type { ProgramPlace } from "../process/runProgram.ts";
import type { HistoryRepository, Repository } from "./repository.ts";

/** Where git runs and what it goes by there. Its environment has been cleaned. */
export interface GitPlace extends ProgramPlace {
  /** `key=value` each, stronger than any configuration: `-c` in git(1). */
  readonly settings: readonly string[];
}

/** What holds everywhere: nothing that a user configured may start a program, hide a file or change what is printed. */
const pinned = [
  "core.fsmonitor=false",
  "core.attributesFile=",
  "i18n.logOutputEncoding=UTF-8",
  "advice.graftFileDeprecated=false",
];

/** Variables of git(1) that change what a command prints or how it reads its arguments. */
const misleading =
  /^GIT_(?:TRACE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS$|EXTERNAL_DIFF$|DIFF_OPTS$|PAGER|ATTR_SOURCE$|REDIRECT_STD|PRINT_SHA1_ELLIPSIS$)/;

/** In English, without network, locks or prompts. */
const fixed = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_ATTR_NOSYSTEM: "1",
  // A partial clone must not fetch inside a hook: the first works since git 2.44, the second everywhere.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "",
};

/** What tells git which repository it is in, and what to take of it: `git rev-parse --local-env-vars`, less the configuration. */
const ofRepository =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|QUARANTINE_PATH)$/;

/** What gives git further configuration: git-config(1). */
const configuring = /^GIT_CONFIG(?:_|$)/;

/** A directory as its user sees it, in whatever repository it is. */
export function inDirectory(cwd: string, environment: NodeJS.ProcessEnv): GitPlace {
  const clean = without(misleading, environment);
  // A hook may inherit GIT_DIR=.git, which holds at the top level only. Below it git finds the same directory by itself.
  const { GIT_DIR } = clean;
  if (GIT_DIR !== undefined && !isAbsolute(GIT_DIR) && !existsSync(resolve(cwd, GIT_DIR))) {
    delete clean["GIT_DIR"];
    delete clean["GIT_WORK_TREE"];
  }
  return { cwd, environment: Object.assign(clean, fixed), settings: pinned };
}

/** A repository's work tree with its index. */
export function inWorkTree({ topLevel, environment }: Pick<Repository, "topLevel" | "environment">): GitPlace {
  return inDirectory(topLevel, environment);
}

/**
 * A repository without its work tree and index: for what only it can tell, such as its refs. A hash stands for what its
 * author committed, not for a replacement, and its parents are those that it names.
 */
export function inGitDirectory({ gitDirectory, environment }: Omit<HistoryRepository, "borrow">): GitPlace {
  const own: NodeJS.ProcessEnv = {
    ...environment,
    GIT_DIR: gitDirectory,
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
  };
  for (const name of ["GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]) delete own[name];
  return withSettings(inDirectory(gitDirectory, own), ["core.commitGraph=false"]);
}

/**
 * The past of a repository, so that the answer is about the objects alone, wherever they come from: nothing is known here
 * but them, by their ids. Neither the repository's nor the user's configuration holds, nor attributes of any kind: git
 * takes `.gitattributes` from the work tree, else from the index, whatever commit is looked at, and `*.c -diff` in a pull
 * request would hide every line of it.
 */
export function inPast(repository: HistoryRepository): GitPlace {
  const { gitDirectory } = repository.borrow();
  const place = inDirectory(gitDirectory, without(configuring, withoutRepository(repository.environment)));
  return {
    ...place,
    environment: {
      ...place.environment,
      GIT_DIR: gitDirectory,
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_CONFIG_GLOBAL: "/dev/null",
      // The same for gits before 2.32.
      HOME: gitDirectory,
      XDG_CONFIG_HOME: gitDirectory,
      // Else git log hands over each commit by itself as soon as it writes to a pipe: git(1).
      GIT_FLUSH: "0",
    },
  };
}

/**
 * A directory that belongs to no repository, whatever it lies in: in one, `git apply --numstat` leaves out the files of
 * other directories, and attributes and filters could have a say.
 */
export function outsideRepositories(directory: string, environment: NodeJS.ProcessEnv): GitPlace {
  const ceilings = [dirname(realpathSync(directory)), environment["GIT_CEILING_DIRECTORIES"]];
  const GIT_CEILING_DIRECTORIES = ceilings.filter(Boolean).join(delimiter);
  return inDirectory(directory, { ...withoutRepository(environment), GIT_CEILING_DIRECTORIES });
}

/** The caller's environment for a program that is to find out by itself which repository it is in. */
export function withoutRepository(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return without(ofRepository, environment);
}

/** The same place with further settings. */
export function withSettings(place: GitPlace, settings: readonly string[]): GitPlace {
  return { ...place, settings: [...place.settings, ...settings] };
}

function without(names: RegExp, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest: NodeJS.ProcessEnv = {};
  // All of them begin so, and most variables do not.
  for (const name in environment) if (!name.startsWith("GIT_") || !names.test(name)) rest[name] = environment[name];
  return rest;
}
