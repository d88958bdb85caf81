import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

interface ContributorText {
  /** From the top level, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Where projects keep them. */
const folders = ["", ".github", "docs", "doc"];
const wanted = /^(?:ai[-_]policy|contributing[\w.-]{0,40}|agents|claude|maintainers)(?:\.(?:md|rst|txt|adoc))?$/iu;

/** Linux's MAINTAINERS has 800 kB; of a larger file the beginning will do. */
const mostBytes = 1024 * 1024;
const mostFiles = 30;

/**
 * What the project says to its contributors, from the work tree: AI_POLICY, CONTRIBUTING, AGENTS, CLAUDE, MAINTAINERS.
 * Files that cannot be read, or lie outside the work tree by a link, are left out.
 */
export function readTexts(topLevel: string): ContributorText[] {
  const paths = folders.flatMap((folder) =>
    listFolder(join(topLevel, folder))
      .filter((name) => wanted.test(name))
      .toSorted()
      .map((name) => (folder === "" ? name : `${folder}/${name}`)),
  );
  return paths.slice(0, mostFiles).flatMap((path) => {
    const text = readBeginning(path, topLevel);
    return text === undefined ? [] : [{ path, text }];
  });
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readBeginning(path: string, topLevel: string): string | undefined {
  try {
    const real = realpathSync(join(topLevel, path));
    if (!real.startsWith(realpathSync(topLevel) + sep)) return undefined;
    // A named pipe would block for ever.
    const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(descriptor).isFile()) return undefined;
      const buffer = Buffer.alloc(Math.min(mostBytes, fstatSync(descriptor).size));
      return buffer.toString("utf8", 0, readSync(descriptor, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
