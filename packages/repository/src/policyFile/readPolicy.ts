import { normalize } from "node:path/posix";
import { mergePolicies, looksLikePackage, looksLikePath, type PolicySource } from "@ai-disclosure/core/internal";
import { checkOnce } from "./checkOnce.ts";
import { isPolicyProblem, PolicyFileError, withFileInError } from "./policyFileError.ts";
import { noPackage, type Layer, type WrittenPolicy } from "./writtenPolicy.ts";
import { parsePolicyText } from "./parsePolicyText.ts";
import { packageFile, placeOf, policyFiles } from "./policyNames.ts";
import { pathBeside, rebaseByPath } from "./policyPath.ts";
import type { PolicyTexts, ReadText } from "./tree.ts";

/**
 * A repository's own policy; undefined if there is none.
 * @throws {PolicyError | PolicyFileError} naming file and key, also where there are two.
 */
export async function findPolicy(texts: PolicyTexts): Promise<WrittenPolicy | undefined> {
  const { read } = texts;
  const found: string[] = [];
  for (const path of policyFiles) if (await isThere(path, read)) found.push(path);
  if (await isInPackage(read)) found.push(packageFile);
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second === undefined) return readPolicy(first, texts);
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
export async function readPolicy(path: string, texts: PolicyTexts): Promise<WrittenPolicy> {
  const main = await readLayer(path, texts, []);
  if (!main) throw new PolicyFileError(path, "there is no such file");
  const source = merge(main);
  const files = new Map<string, PolicySource>();
  for (const [index, { policy }] of (source.byPath ?? []).entries()) {
    if (!looksLikePath(policy) || files.has(policy)) continue;
    const { place } = holderOf(main);
    try {
      files.set(policy, await readPart(normalize(policy), texts, place));
    } catch (error) {
      if (!isPolicyProblem(error)) throw error;
      throw new PolicyFileError(place, `byPath[${index}].policy: ${error.message}`);
    }
  }
  return {
    place: main.place,
    extends: main.own.extends,
    source,
    own: main.own,
    above: main.parent && merge(main.parent),
    files,
    packages: packagesOf(main),
  };
}

/** A department's policy may extend the main one, and inherits its `byPath`; only one of its own is a mistake. */
async function readPart(path: string, texts: PolicyTexts, holder: string): Promise<PolicySource> {
  const part = await readLayer(path, texts, []);
  if (!part) throw new PolicyFileError(path, "there is no such file");
  if (part.own.byPath?.length)
    throw new PolicyFileError(
      part.place,
      `byPath: this policy is itself for some of the files only; list its paths in ${holder}`,
    );
  const { byPath: _main, ...source } = merge(part);
  return source;
}

/** @param chain the places that lead here by `extends` */
async function readLayer(path: string, texts: PolicyTexts, chain: readonly string[]): Promise<Layer | undefined> {
  const place = placeOf(path);
  const circle = chain.indexOf(place);
  if (circle !== -1)
    throw new PolicyFileError(
      chain[0] ?? place,
      `extends goes in a circle: ${[...chain.slice(circle), place].join(" → ")}`,
    );
  const text = await texts.read(path);
  if (text === undefined) return undefined;
  const value = await parsePolicyText(text, path);
  if (value === undefined) throw new PolicyFileError(place, "there is no such key");
  const { integrity, ...own } = rebaseByPath(
    await withFileInError(place, () => checkOnce(value, `${path}\n${text}`)),
    path,
    place,
  );
  if (own.extends !== undefined && looksLikePackage(own.extends)) {
    const { readPackageLayer } = await import("./readPackageLayer.ts");
    return { place, own, parent: await readPackageLayer({ place, named: own.extends, integrity }, texts, []) };
  }
  if (integrity !== undefined) throw new PolicyFileError(place, `integrity: ${noPackage(own.extends)}`);
  if (own.extends === undefined || !looksLikePath(own.extends)) return { place, own, parent: undefined };
  const above = pathBeside(path, place, "extends", own.extends);
  const parent = await readLayer(above, texts, [...chain, place]);
  if (!parent && /^https?:/u.test(own.extends))
    throw new PolicyFileError(place, "extends: no policy is read from the network; copy it beside this file");
  if (!parent) throw new PolicyFileError(place, `extends: there is no file ${above}`);
  return { place, own, parent };
}

function packagesOf({ place, integrity, parent }: Layer): WrittenPolicy["packages"] {
  const above = parent ? packagesOf(parent) : [];
  return integrity === undefined ? above : [{ name: place, integrity }, ...above];
}

function merge({ own, parent }: Layer): PolicySource {
  return parent ? mergePolicies(merge(parent), own) : own;
}

/** The file that the effective `byPath` is written in. */
function holderOf(layer: Layer): Layer {
  return layer.parent && layer.own.byPath === undefined ? holderOf(layer.parent) : layer;
}
