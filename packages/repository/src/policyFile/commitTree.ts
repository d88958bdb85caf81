import { basename, dirname } from "node:path/posix";
import { once } from "@ai-disclosure/core/internal";
import { GitError } from "../git/gitError.ts";
import type { ObjectLane } from "../git/objectLane.ts";
import { findTreeEntry, type TreeEntry } from "../git/findTreeEntry.ts";
import type { Tree } from "./tree.ts";

/**
 * The files of a commit. Directories are listed instead of asking for a file by its name, because git gives the same
 * answer for a file that is not in the commit and for one that is not in the clone.
 * @param commit its id
 */
export function commitTree(lane: ObjectLane, commit: string): Tree {
  const list = once(async (directory: string) => {
    const found = await lane.read(`${commit}:${directory}`);
    if (found.type !== "tree") throw notInClone(commit, "directory", directory || "the top level");
    return found.bytes;
  });

  async function entryOf(path: string): Promise<TreeEntry | undefined> {
    const listing = await list(path.includes("/") ? dirname(path) : "");
    return findTreeEntry(listing, commit.length / 2, basename(path));
  }

  async function readFile(path: string): Promise<Buffer | "too large"> {
    const found = await lane.read((await entryOf(path))?.id ?? "");
    if (found.type === "large") return "too large";
    if (found.type === "blob") return found.bytes;
    throw notInClone(commit, "file", path);
  }

  return {
    kindOf: async (path) => (await entryOf(path))?.kind,
    readFile,
    packagesAt: [process.cwd()],
    trustsPackages: false,
    readLink: async (path) => String(await readFile(path)),
  };
}

const notInClone = (commit: string, what: string, path: string): GitError =>
  new GitError(
    "failed",
    `${commit.slice(0, 12)} has a ${what} that this clone lacks: ${path}`,
    "nothing is fetched here: run git fetch --refetch --no-filter",
  );
