import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from "node:fs";
import { join } from "node:path";
import { PolicyFileError } from "./policyFileError.ts";
import { maximumBytes, type Tree } from "./tree.ts";

/** The files below a directory, as far as a commit of them would have them. */
export function workTree(root: string): Tree {
  return {
    kindOf: async (path) => (path.split("/").includes(".git") ? undefined : kindOf(join(root, path), path)),
    readFile: async (path) => attempt(path, () => readAtMost(join(root, path))),
    packagesAt: [root],
    trustsPackages: true,
    readLink: async (path) => attempt(path, () => readlinkSync(join(root, path))),
  };
}

function kindOf(file: string, path: string): Awaited<ReturnType<Tree["kindOf"]>> {
  return attempt(path, () => {
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (!status || status.isFile()) return status && "file";
    if (status.isSymbolicLink()) return "link";
    if (!status.isDirectory()) return "something else";
    if (existsSync(join(file, ".git"))) return "repository";
    // git keeps no empty directory.
    return readdirSync(file).length === 0 ? undefined : "directory";
  });
}

/** A named pipe that has taken the file's place would block a hook for ever, and a link lead anywhere. */
function readAtMost(file: string): Buffer | "too large" {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    return fstatSync(descriptor).size > maximumBytes ? "too large" : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PolicyFileError(path, `cannot be read: ${code ?? message}`);
  }
}
