import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { looksLikePath, presetNames } from "@ai-disclosure/core/internal";
import { PolicyFileError } from "./policyFileError.ts";
import { readPolicy } from "./readPolicy.ts";
import { textsOf } from "./tree.ts";
import { workTree } from "./workTree.ts";
import type { WrittenPolicy } from "./writtenPolicy.ts";

type FoundName =
  | { readonly preset: string }
  | {
      /** The directory that the policy's files may not leave. */
      readonly root: string;
      /** @throws {PolicyError | PolicyFileError} */
      readonly read: () => Promise<WrittenPolicy>;
    };

/** What a name stands for: a bare word is a shipped policy, be it mistyped, unless there is a file of that name. */
export function findNamed(name: string, cwd: string): FoundName {
  const file = resolve(cwd, name);
  if (presetNames.includes(name) || (!looksLikePath(name) && !existsSync(file))) return { preset: name };
  const root = rootOf(file, cwd);
  const path = relative(root, file).split(sep).join("/") || ".";
  return {
    root,
    read: async () => {
      // To git an empty directory is nothing; whoever names it sees one.
      if (isEmptyDirectory(file)) throw new PolicyFileError(path, "expected a file, found a directory");
      return readPolicy(path, textsOf(workTree(root)));
    },
  };
}

function isEmptyDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(file).length === 0;
}

/** The directory that the files of a named policy may not leave: the current one, or the submodule that it is in. */
function rootOf(file: string, cwd: string): string {
  if (!file.startsWith(cwd + sep)) return dirname(file);
  let root = dirname(file);
  while (root !== cwd && basename(root) !== ".git" && !existsSync(join(root, ".git"))) root = dirname(root);
  return root;
}
