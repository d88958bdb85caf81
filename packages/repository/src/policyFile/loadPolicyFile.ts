import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { namesFile } from "@ai-disclosure/core/internal";
import { parsePolicyText } from "./parsePolicyText.ts";
import { PolicyFileError } from "./policyFileError.ts";

/** A policy as it was read; whether it is a good one is for @ai-disclosure/core to say. */
export interface PolicyFile {
  /** Relative to the directory it was looked for in, with slashes; `package.json#aiPolicy` for that key. */
  readonly path: string;
  readonly source: unknown;
  /** The file that `extends` names, if it names a file. */
  readonly parent?: PolicyFile;
}

const limit = 1024 * 1024;

/**
 * Reads a policy file and the files that it extends.
 * @param path relative to `root`, or absolute.
 * @param root the directory that no file may lie outside of, links followed: the work tree.
 * @throws {PolicyFileError}
 */
export async function loadPolicyFile(path: string, root: string): Promise<PolicyFile> {
  return load(resolve(root, path), resolve(root), []);
}

async function load(file: string, root: string, chain: readonly string[]): Promise<PolicyFile> {
  const shown = display(file, root);
  const cycle = chain.indexOf(shown);
  if (cycle !== -1)
    throw new PolicyFileError(
      chain[0] ?? shown,
      `extends goes in a circle: ${[...chain.slice(cycle), shown].join(" → ")}`,
    );
  const source = await parsePolicyText(readPolicyText(file, root), shown);
  return withParent(shown, source, file, root, [...chain, shown]);
}

/** Adds the file that a policy extends; `file` is where the policy is written, which `extends` is relative to. */
export async function withParent(
  path: string,
  source: unknown,
  file: string,
  root: string,
  chain: readonly string[],
): Promise<PolicyFile> {
  const parent = (source as { readonly extends?: unknown } | null)?.extends;
  if (typeof parent !== "string" || !namesFile(parent)) return { path, source };
  if (isAbsolute(parent))
    throw new PolicyFileError(path, `extends: expected a path relative to this file, found ${parent}`);
  return { path, source, parent: await load(resolve(dirname(file), parent), root, chain) };
}

/**
 * The text of a file inside `root`.
 * @throws {PolicyFileError} if it lies outside, is no regular file, is too large or is not UTF-8.
 */
export function readPolicyText(file: string, root: string): string {
  const shown = display(file, root);
  try {
    const real = realpathSync(file);
    if (!real.startsWith(realpathSync(root) + sep)) throw new PolicyFileError(shown, "lies outside the repository");
    // A named pipe would block the hook for ever.
    const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(descriptor).isFile()) throw new PolicyFileError(shown, "expected a file, found something else");
      return new TextDecoder("utf-8", { fatal: true }).decode(readAtMost(descriptor, shown));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof PolicyFileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new PolicyFileError(shown, "there is no such file");
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new PolicyFileError(shown, "expected UTF-8 text, found other bytes");
    throw new PolicyFileError(shown, `cannot be read: ${code ?? message}`);
  }
}

function readAtMost(descriptor: number, shown: string): Buffer {
  const { size } = fstatSync(descriptor);
  if (size > limit) throw new PolicyFileError(shown, `expected at most 1 MB, found ${size} bytes`);
  const buffer = Buffer.alloc(limit);
  return buffer.subarray(0, readSync(descriptor, buffer, 0, limit, 0));
}

function display(file: string, root: string): string {
  const path = relative(root, file);
  return path.startsWith("..") || isAbsolute(path) ? file : path.split(sep).join("/");
}
