import { normalize } from "node:path/posix";
import {
  checkPolicy,
  namesFile,
  PolicyError,
  resolveVersions,
  type Policy,
  type PolicyVersion,
} from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/historyRepository.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { hasByPath } from "./readPolicyChain.ts";
import { rebaseByPath } from "./rebaseByPath.ts";
import { listVersions, type Version } from "./listVersions.ts";
import { readBlobs } from "../git/readBlobs.ts";
import { extendedFile, packageFile, pathFilesAt, readSource, sourceAt, type Texts } from "./sourceAt.ts";

/** The repository's own policy over time. */
export interface PolicyTimeline {
  /** The policy in force at that moment (seconds since 1970); null before the first, and where it was taken back. */
  readonly policyAt: (time: number) => Policy | null;
  /** The policy in force at the end, by its newest text; null if there is none. */
  readonly latest: Policy | null;
  /** Every policy that was ever in force, newest first. */
  readonly policies: readonly Policy[];
  /** Versions that could not be used; the policy before stayed in force. */
  readonly broken: readonly BrokenVersion[];
}

export interface BrokenVersion {
  /** Seconds since 1970: it would have been in force from the first moment until the second. */
  readonly from: number;
  readonly until: number;
  /** Which, and why: one clause. */
  readonly note: string;
}

const names = ["ai-policy.json", "ai-policy.yml", "ai-policy.yaml"];

/**
 * Reads the policy file as it was at each of its changes up to `revision`: a constant number of processes for any
 * number of versions. Nothing of the tree is executed.
 * @throws {GitError}
 */
export async function readPolicyTimeline(repository: HistoryRepository, revision: string): Promise<PolicyTimeline> {
  const paths = new Set([...names, packageFile]);
  const texts = new Map<string, string | undefined>();
  // A file that a policy names has changes of its own; each round may find more such files.
  for (let known = 0; known < paths.size;) {
    known = paths.size;
    const versions = await listVersions(repository, revision, [...paths]);
    const wanted = versions
      .flatMap(({ hash }) => [...paths].map((path) => `${hash}:${path}`))
      .filter((name) => !texts.has(name));
    const contents = wanted.length === 0 ? [] : await readBlobs(repository, wanted);
    wanted.forEach((name, index) => texts.set(name, contents[index]));
    for (const other of await listOthers(texts)) paths.add(other);
    if (paths.size === known) return buildTimeline(versions, texts);
  }
  return buildTimeline([], texts);
}

/** The files that policies extend, and those that they have for some of the files. */
async function listOthers(texts: Texts): Promise<string[]> {
  const others: string[] = [];
  for (const [name, text] of texts) {
    const path = name.slice(name.indexOf(":") + 1);
    const source = text === undefined ? undefined : await parseOrUndefined(text, path);
    const parent = extendedFile(source, path);
    if (parent !== undefined) others.push(parent);
    if (hasByPath(source)) others.push(...(await listPathFiles(source, path)));
  }
  return others;
}

async function listPathFiles(source: unknown, path: string): Promise<string[]> {
  try {
    const { byPath = [] } = rebaseByPath(await checkPolicy(source), path);
    return byPath.flatMap(({ policy }) => (namesFile(policy) ? [normalize(policy)] : []));
  } catch {
    // Said where the version is read.
    return [];
  }
}

async function parseOrUndefined(text: string, path: string): Promise<unknown> {
  try {
    return await readSource(text, path);
  } catch {
    return undefined;
  }
}

interface FileVersion {
  readonly time: number;
  /** Newest first; empty where the policy was taken back. */
  readonly policies: readonly PolicyVersion[];
}

async function buildTimeline(versions: readonly Version[], texts: Texts): Promise<PolicyTimeline> {
  const read: FileVersion[] = [];
  const broken: { from: number; note: string }[] = [];
  for (const { hash, time } of versions) {
    try {
      read.push({ time, policies: fromThenOn(time, await policiesOf(hash, texts)) });
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
      const [fact = ""] = error.message.split("\n");
      const note = `the policy of ${hash.slice(0, 12)} is broken, so the one before stayed in force: ${fact}`;
      broken.push({ from: time, note });
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
    broken: broken.map((one) => ({ ...one, until: nextAfter(one.from, inOrder) })),
  };
}

function nextAfter(moment: number, inOrder: readonly FileVersion[]): number {
  return inOrder.find(({ time }) => time > moment)?.time ?? Infinity;
}

/** Without the versions that were superseded before the file was there. */
function fromThenOn(time: number, policies: readonly PolicyVersion[]): readonly PolicyVersion[] {
  const first = policies.findIndex(({ since }) => since === undefined || time >= Date.parse(since) / 1000);
  return policies.slice(0, first + 1);
}

/** The preset that a file extends may itself have been another one on that day. */
function policyOn(time: number, version: FileVersion | undefined): Policy | null {
  const policies = version?.policies ?? [];
  return policies.find(({ since }) => since === undefined || time >= Date.parse(since) / 1000)?.policy ?? null;
}

async function policiesOf(hash: string, texts: Texts): Promise<readonly PolicyVersion[]> {
  for (const path of [...names, packageFile]) {
    const source = await sourceAt(hash, path, texts);
    if (source) return resolveVersions(source, await pathFilesAt(source, hash, path, texts));
  }
  return [];
}
