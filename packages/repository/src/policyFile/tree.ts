import { dirname, isAbsolute, join, normalize } from "node:path/posix";
import { isUtf8 } from "node:buffer";
import { once } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";
import { isOutside } from "./policyPath.ts";

/**
 * The files that a policy may consist of: those of a directory, or of a commit. Paths begin at the top level and have
 * slashes.
 */
export interface Tree {
  /** What is at a path whose directories are no links; undefined for nothing. A submodule is a repository. */
  kindOf(path: string): Promise<"file" | "link" | "directory" | "repository" | "something else" | undefined>;
  /** @throws {PolicyFileError} if it cannot be read. */
  readFile(path: string): Promise<Buffer | "too large">;
  /** The directories in whose `node_modules`, or those above, a package is that a policy extends. */
  readonly packagesAt: readonly string[];
  /** Whether a package may be extended without its hash: where nobody else's proposal is judged. */
  readonly trustsPackages: boolean;
  /** The path that a link holds, as it is written there. */
  readLink(path: string): Promise<string>;
}

/** The size of the largest policy file that is read. */
export const maximumBytes = 1024 * 1024;

export interface PolicyTexts extends Pick<Tree, "packagesAt" | "trustsPackages"> {
  /**
   * The text of a file; undefined if there is none.
   * @throws {PolicyFileError} if something is there that is no text.
   */
  readonly read: ReadText;
}

export type ReadText = (path: string) => Promise<string | undefined>;

/** As many as Linux follows: path_resolution(7). */
const mostLinks = 40;

/** Reads a tree's files, each once. Links are followed as long as they stay in the tree: a commit has nothing else. */
export function textsOf(tree: Tree): PolicyTexts {
  const { packagesAt, trustsPackages } = tree;
  return { packagesAt, trustsPackages, read: once((path) => readText(tree, path, path, 0)) };
}

/** @param asked the path without the links that led from it to `path` */
async function readText(tree: Tree, path: string, asked: string, links: number): Promise<string | undefined> {
  if (path === ".") throw notFile(asked, "a directory");
  const names = path.split("/");
  for (let depth = 1; depth <= names.length; depth += 1) {
    const here = names.slice(0, depth).join("/");
    const below = names.slice(depth);
    const kind = await tree.kindOf(here);
    if (kind === "link") {
      const target = await tree.readLink(here);
      const next = normalize(join(dirname(here), target, ...below));
      if (isAbsolute(target) || isOutside(next) || links === mostLinks) throw deadLink(asked);
      return readText(tree, next, asked, links + 1);
    }
    if (below.length > 0 && kind === "directory") continue;
    if (below.length > 0 || kind === undefined) break;
    if (kind !== "file") throw notFile(asked, kind === "something else" ? kind : `a ${kind}`);
    const bytes = await tree.readFile(here);
    if (bytes === "too large") throw new PolicyFileError(asked, "expected at most 1 MB, found more");
    return decodeUtf8(bytes, asked);
  }
  if (links > 0) throw deadLink(asked);
  return undefined;
}

const notFile = (path: string, found: string): PolicyFileError =>
  new PolicyFileError(path, `expected a file, found ${found}`);

const deadLink = (path: string): PolicyFileError =>
  new PolicyFileError(path, "this link leads to no file inside the repository");

/**
 * A policy file's text, without a byte order mark.
 * @param path as it is shown
 * @throws {PolicyFileError} if it is not UTF-8.
 */
export function decodeUtf8(bytes: Buffer, path: string): string {
  if (!isUtf8(bytes)) {
    const found = bytes[0] === 0xff || bytes[0] === 0xfe ? "UTF-16" : "other bytes";
    throw new PolicyFileError(path, `expected UTF-8 text, found ${found}`);
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}
