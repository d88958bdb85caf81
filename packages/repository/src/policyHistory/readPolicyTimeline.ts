import { dirname, join, normalize } from "node:path/posix";
import {
  checkPolicy,
  mergePolicies,
  PolicyError,
  resolveVersions,
  type Policy,
  type PolicySource,
  type PolicyVersion,
} from "@ai-disclosure/core";
import type { HistoryRepository } from "../history/historyRepository.ts";
import { parsePolicyText } from "../parsePolicyText.ts";
import { PolicyFileError } from "../policyFileError.ts";
import { listVersions, type Version } from "./listVersions.ts";
import { readBlobs } from "./readBlobs.ts";

/** The repository's own policy over time. */
export interface PolicyTimeline {
  /** The policy in force at that moment (seconds since 1970); null before the first, and where it was taken back. */
  readonly policyAt: (time: number) => Policy | null;
  /** The policy in force at the end, by its newest text; null if there is none. */
  readonly latest: Policy | null;
  /** Every policy that was ever in force, newest first. */
  readonly policies: readonly Policy[];
  /** Versions that could not be used, one clause each; the policy before stayed in force. */
  readonly notes: readonly string[];
}

const names = ["ai-policy.json", "ai-policy.yml", "ai-policy.yaml"];
const packageFile = "package.json";

/**
 * Reads the policy file as it was at each of its changes up to `revision`: a constant number of processes for any
 * number of versions. Nothing of the tree is executed.
 * @throws {GitError}
 */
export async function readPolicyTimeline(repository: HistoryRepository, revision: string): Promise<PolicyTimeline> {
  const paths = new Set([...names, packageFile]);
  const texts = new Map<string, string | undefined>();
  // A file that a policy extends has changes of its own; each round may find more such files.
  for (let known = 0; known < paths.size;) {
    known = paths.size;
    const versions = await listVersions(repository, revision, [...paths]);
    const wanted = versions
      .flatMap(({ hash }) => [...paths].map((path) => `${hash}:${path}`))
      .filter((name) => !texts.has(name));
    const contents = wanted.length === 0 ? [] : await readBlobs(repository, wanted);
    wanted.forEach((name, index) => texts.set(name, contents[index]));
    for (const parent of await listParents(texts)) paths.add(parent);
    if (paths.size === known) return buildTimeline(versions, texts);
  }
  return buildTimeline([], texts);
}

async function listParents(texts: ReadonlyMap<string, string | undefined>): Promise<string[]> {
  const parents: string[] = [];
  for (const [name, text] of texts) {
    const path = name.slice(name.indexOf(":") + 1);
    const parent = text === undefined ? undefined : extendedFile(await parseOrUndefined(text, path), path);
    if (parent !== undefined) parents.push(parent);
  }
  return parents;
}

async function parseOrUndefined(text: string, path: string): Promise<unknown> {
  try {
    return await readSource(text, path);
  } catch {
    return undefined;
  }
}

/** The policy that a file holds; undefined for a package.json without one. */
async function readSource(text: string, path: string): Promise<unknown> {
  if (path !== packageFile) return parsePolicyText(text, path);
  if (!text.includes('"aiPolicy"')) return undefined;
  return ((await parsePolicyText(text, path)) as { readonly aiPolicy?: unknown } | null)?.aiPolicy;
}

/** The file that a policy extends, from the top level; undefined for a preset, and for what lies outside. */
function extendedFile(source: unknown, path: string): string | undefined {
  const parent = (source as { readonly extends?: unknown } | null | undefined)?.extends;
  if (typeof parent !== "string" || !/[./\\]/u.test(parent)) return undefined;
  const file = normalize(join(dirname(path), parent));
  return file.startsWith("..") || file.startsWith("/") ? undefined : file;
}

interface FileVersion {
  readonly time: number;
  /** Newest first; empty where the policy was taken back. */
  readonly policies: readonly PolicyVersion[];
}

async function buildTimeline(
  versions: readonly Version[],
  texts: ReadonlyMap<string, string | undefined>,
): Promise<PolicyTimeline> {
  const read: FileVersion[] = [];
  const notes: string[] = [];
  for (const { hash, time } of versions) {
    try {
      read.push({ time, policies: await policiesOf(hash, texts) });
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
      notes.push(`the policy of ${hash.slice(0, 12)} is broken, so the one before stayed in force: ${error.message}`);
    }
  }
  // Histories are not in order of time; a policy holds from its own date.
  const inOrder = read.toSorted((one, other) => one.time - other.time);
  return {
    policyAt: (time) =>
      policyOn(
        time,
        inOrder.findLast((version) => version.time <= time),
      ),
    latest: inOrder.at(-1)?.policies[0]?.policy ?? null,
    policies: inOrder.toReversed().flatMap(({ policies }) => policies.map(({ policy }) => policy)),
    notes,
  };
}

/** The preset that a file extends may itself have been another one on that day. */
function policyOn(time: number, version: FileVersion | undefined): Policy | null {
  const policies = version?.policies ?? [];
  return policies.find(({ since }) => since === undefined || time >= Date.parse(since) / 1000)?.policy ?? null;
}

async function policiesOf(
  hash: string,
  texts: ReadonlyMap<string, string | undefined>,
): Promise<readonly PolicyVersion[]> {
  for (const path of [...names, packageFile]) {
    const source = await sourceOf(hash, path, texts, []);
    if (source) return resolveVersions(source);
  }
  return [];
}

async function sourceOf(
  hash: string,
  path: string,
  texts: ReadonlyMap<string, string | undefined>,
  chain: readonly string[],
): Promise<PolicySource | undefined> {
  if (chain.includes(path))
    throw new PolicyFileError(path, `extends goes in a circle: ${[...chain, path].join(" → ")}`);
  const text = texts.get(`${hash}:${path}`);
  const value = text === undefined ? undefined : await readSource(text, path);
  if (value === undefined) return undefined;
  const source = await checkPolicy(value);
  const parent = extendedFile(value, path);
  if (parent === undefined) return source;
  const above = await sourceOf(hash, parent, texts, [...chain, path]);
  if (!above) throw new PolicyFileError(path, `extends: there is no file ${parent}`);
  return mergePolicies(above, source);
}
