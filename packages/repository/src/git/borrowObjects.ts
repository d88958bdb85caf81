import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inDirectory } from "./gitPlace.ts";
import { formatAlternates, listObjectStores } from "./objectStores.ts";
import { readShallow } from "./readShallow.ts";
import type { BorrowedObjects } from "./repository.ts";
import { runGitSync } from "./runGit.ts";
import { createTemporaryFolder } from "./temporaryFolder.ts";

/**
 * Gives a function that makes a git directory to read a repository's objects in, once: bare, without refs, remotes,
 * drivers, filters, hooks, attributes, grafts and replacements. All of these are written by whoever made the
 * repository, and could run a program or change what is counted.
 * @param format `sha1` or `sha256`; git is asked, if absent
 */
export function borrowObjects(
  gitDirectory: string,
  environment: NodeJS.ProcessEnv,
  format?: string,
): () => BorrowedObjects {
  let made: BorrowedObjects | undefined;
  return () => (made ??= make(gitDirectory, environment, format ?? readFormat(gitDirectory, environment)));
}

function make(gitDirectory: string, environment: NodeJS.ProcessEnv, format: string): BorrowedObjects {
  const { paths, gone } = listObjectStores(gitDirectory, environment);
  const { path } = createTemporaryFolder();
  for (const folder of ["objects/info", "refs"]) mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(path, "HEAD"), "ref: refs/heads/none\n");
  writeFileSync(join(path, "config"), configurationFor(format));
  writeFileSync(join(path, "objects/info/alternates"), formatAlternates(paths));
  const shallow = readShallow(gitDirectory);
  if (shallow !== "") writeFileSync(join(path, "shallow"), shallow);
  return { gitDirectory: path, store: paths[0], gone };
}

/** Other stores' commit-graph files are believed, and a forged one hides commits. */
function configurationFor(format: string): string {
  const version = format === "sha1" ? 0 : 1;
  const extensions = format === "sha1" ? "" : `[extensions]\n\tobjectFormat = ${format}\n`;
  return `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n\tcommitGraph = false\n${extensions}`;
}

function readFormat(gitDirectory: string, environment: NodeJS.ProcessEnv): string {
  const place = inDirectory(gitDirectory, { ...environment, GIT_DIR: gitDirectory });
  return runGitSync(place, ["rev-parse", "--show-object-format"]).toString("latin1").trim();
}
