import { normalize } from "node:path/posix";
import {
  checkPolicy,
  mergePolicies,
  looksLikePath,
  PolicyError,
  type PathFiles,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { parsePolicyText } from "./parsePolicyText.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { packageFile, placeOf, policyFiles } from "./policyNames.ts";
import { pathBeside } from "./policyPath.ts";
import { rebaseByPath } from "./rebaseByPath.ts";
import type { ReadText } from "./tree.ts";
import { withFileInError } from "./withFileInError.ts";

/** What a policy file and the files beside it say; presets are not merged in yet. */
export interface WrittenPolicy {
  /** Where it is written, from the top level; `package.json#aiPolicy` for that key. */
  readonly place: string;
  /** The preset or the file that it extends, as it names it. */
  readonly extends: string | undefined;
  /** The file laid over the files that it extends. */
  readonly source: PolicySource;
  /** The files that its `byPath` names, by that name, each laid over those that it extends. */
  readonly files: PathFiles;
}

/**
 * A repository's own policy; undefined if there is none.
 * @throws {PolicyError | PolicyFileError} naming file and key, also where there are two.
 */
export async function findPolicy(read: ReadText): Promise<WrittenPolicy | undefined> {
  const found: string[] = [];
  for (const path of policyFiles) if (await isThere(path, read)) found.push(path);
  if (await isInPackage(read)) found.push(packageFile);
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second === undefined) return readPolicy(first, read);
  const places = found.map(placeOf);
  throw new PolicyFileError(
    placeOf(second),
    `there is a policy in ${placeOf(first)} as well: keep one of ${places.join(", ")}`,
  );
}

/** What cannot be read is there as well. */
async function isThere(path: string, read: ReadText): Promise<boolean> {
  try {
    return (await read(path)) !== undefined;
  } catch (error) {
    if (error instanceof PolicyFileError) return true;
    throw error;
  }
}

/** A package.json that cannot be read, or is broken, is the business of others unless it seems to hold the policy. */
async function isInPackage(read: ReadText): Promise<boolean> {
  let text: string | undefined;
  try {
    text = await read(packageFile);
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
  }
  return text !== undefined && (await parsePolicyText(text, packageFile)) !== undefined;
}

/**
 * Reads a policy file with the files that it extends and those that its `byPath` names.
 * @param path from the top level
 * @throws {PolicyError | PolicyFileError} naming file and key.
 */
export async function readPolicy(path: string, read: ReadText): Promise<WrittenPolicy> {
  const main = await readLayer(path, read, []);
  if (!main) throw new PolicyFileError(path, "there is no such file");
  const source = merge(main);
  const files = new Map<string, PolicySource>();
  for (const [index, { policy }] of (source.byPath ?? []).entries()) {
    if (!looksLikePath(policy) || files.has(policy)) continue;
    const { place } = holderOf(main);
    try {
      files.set(policy, await readPart(normalize(policy), read, place));
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
      throw new PolicyFileError(place, `byPath[${index}].policy: ${error.message}`);
    }
  }
  return { place: main.place, extends: main.own.extends, source, files };
}

/** A department's policy may extend the main one, and inherits its `byPath`; only one of its own is a mistake. */
async function readPart(path: string, read: ReadText, holder: string): Promise<PolicySource> {
  const part = await readLayer(path, read, []);
  if (!part) throw new PolicyFileError(path, "there is no such file");
  if (part.own.byPath?.length)
    throw new PolicyFileError(
      part.place,
      `byPath: this policy is itself for some of the files only; list its paths in ${holder}`,
    );
  const { byPath: _main, ...source } = merge(part);
  return source;
}

/** A policy file, and the one that it extends. */
interface Layer {
  readonly place: string;
  readonly own: PolicySource;
  readonly parent: Layer | undefined;
}

/** @param chain the places that lead here by `extends` */
async function readLayer(path: string, read: ReadText, chain: readonly string[]): Promise<Layer | undefined> {
  const place = placeOf(path);
  const circle = chain.indexOf(place);
  if (circle !== -1)
    throw new PolicyFileError(
      chain[0] ?? place,
      `extends goes in a circle: ${[...chain.slice(circle), place].join(" → ")}`,
    );
  const text = await read(path);
  if (text === undefined) return undefined;
  const value = await parsePolicyText(text, path);
  if (value === undefined) throw new PolicyFileError(place, "there is no such key");
  const own = rebaseByPath(await withFileInError(place, () => checkPolicy(value)), path, place);
  if (own.extends === undefined || !looksLikePath(own.extends)) return { place, own, parent: undefined };
  const above = pathBeside(path, place, "extends", own.extends);
  const parent = await readLayer(above, read, [...chain, place]);
  if (!parent) throw new PolicyFileError(place, `extends: there is no file ${above}`);
  return { place, own, parent };
}

function merge({ own, parent }: Layer): PolicySource {
  return parent ? mergePolicies(merge(parent), own) : own;
}

/** The file that the effective `byPath` is written in. */
function holderOf(layer: Layer): Layer {
  return layer.parent && layer.own.byPath === undefined ? holderOf(layer.parent) : layer;
}
