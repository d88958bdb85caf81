import { dirname, join, normalize } from "node:path/posix";
import {
  checkPolicy,
  mergePolicies,
  namesFile,
  PolicyError,
  type PathFiles,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { parsePolicyText } from "./parsePolicyText.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { hasByPath, nested } from "./readPolicyChain.ts";
import { rebaseByPath } from "./rebaseByPath.ts";

/** Files of the past by `<hash>:<path>`; undefined where the commit has no such file. */
export type Texts = ReadonlyMap<string, string | undefined>;

export const packageFile = "package.json";

/**
 * The policy that a file held in a commit, laid over the files that it extended; undefined if there was none.
 * @throws {PolicyError | PolicyFileError}
 */
export async function sourceAt(hash: string, path: string, texts: Texts): Promise<PolicySource | undefined> {
  return read(hash, path, texts, []);
}

async function read(
  hash: string,
  path: string,
  texts: Texts,
  chain: readonly string[],
): Promise<PolicySource | undefined> {
  if (chain.includes(path))
    throw new PolicyFileError(path, `extends goes in a circle: ${[...chain, path].join(" → ")}`);
  const text = texts.get(`${hash}:${path}`);
  const value = text === undefined ? undefined : await readSource(text, path);
  if (value === undefined) return undefined;
  const source = rebaseByPath(await checkPolicy(value), path);
  const parent = extendedFile(value, path);
  if (parent === undefined) return source;
  const above = await read(hash, parent, texts, [...chain, path]);
  if (!above) throw new PolicyFileError(path, `extends: there is no file ${parent}`);
  return mergePolicies(above, source);
}

/** The policies for some of the files, as they were in that commit. */
export async function pathFilesAt(
  { byPath = [] }: PolicySource,
  hash: string,
  path: string,
  texts: Texts,
): Promise<PathFiles> {
  const files = new Map<string, PolicySource>();
  for (const [index, { policy }] of byPath.entries()) {
    if (!namesFile(policy)) continue;
    const name = normalize(policy);
    try {
      files.set(policy, await readPart(hash, name, path, texts));
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
      const problem = error instanceof PolicyError ? `${name}: ${error.message}` : error.message;
      throw new PolicyFileError(path, `byPath[${index}].policy: ${problem}`);
    }
  }
  return files;
}

async function readPart(hash: string, name: string, main: string, texts: Texts): Promise<PolicySource> {
  const source = await sourceAt(hash, name, texts);
  if (!source) throw new PolicyFileError(name, "there is no such file");
  if (hasByPath(await readSource(texts.get(`${hash}:${name}`) ?? "", name)))
    throw new PolicyFileError(name, nested(main));
  const { byPath: _main, ...own } = source;
  return own;
}

/** The policy that a file holds; undefined for a package.json without one. */
export async function readSource(text: string, path: string): Promise<unknown> {
  if (path !== packageFile) return parsePolicyText(text, path);
  if (!text.includes('"aiPolicy"')) return undefined;
  return ((await parsePolicyText(text, path)) as { readonly aiPolicy?: unknown } | null)?.aiPolicy;
}

/** The file that a policy extends, from the top level; undefined for a preset, and for what lies outside. */
export function extendedFile(source: unknown, path: string): string | undefined {
  const parent = (source as { readonly extends?: unknown } | null | undefined)?.extends;
  if (typeof parent !== "string" || !namesFile(parent)) return undefined;
  const file = normalize(join(dirname(path), parent));
  return file.startsWith("..") || file.startsWith("/") ? undefined : file;
}
