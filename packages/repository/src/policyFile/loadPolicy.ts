import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import {
  checkPolicy,
  mergePolicies,
  modeOn,
  PolicyError,
  resolvePolicy,
  resolveVersions,
  isDay,
  type Policy,
  type PolicySource,
  type PolicyVersion,
} from "@ai-disclosure/core/internal";
import { requireRepository, type Workplace } from "../commit/workplace.ts";
import { findNamed } from "./findNamed.ts";
import { noPolicyFile, policyFiles } from "./policyNames.ts";
import { policyOn } from "./policyOn.ts";
import { findPolicy } from "./readPolicy.ts";
import type { WrittenPolicy } from "./writtenPolicy.ts";
import { textsOf } from "./tree.ts";
import { withFileInError } from "./policyFileError.ts";
import { workTree } from "./workTree.ts";

/**
 * The policy to judge by: a preset's name, a policy file, a policy written inline, or the repository's own.
 * It judges as it does today: one that only warns until a day is enforced afterwards. An inline policy that extends nothing is laid over the repository's own.
 * @throws {PolicyError | PolicyFileError} if it cannot be used, or there is none.
 * @throws {GitError} if the repository's own is asked for and there is no repository.
 */
export async function loadPolicy(wanted: string | PolicySource | undefined, workplace: Workplace): Promise<Policy> {
  const dated = typeof wanted === "string" ? splitDay(wanted, workplace.cwd) : undefined;
  return modeOn(await loadWritten(wanted, workplace), dated?.day ?? new Date().toISOString().slice(0, 10));
}

async function loadWritten(wanted: string | PolicySource | undefined, workplace: Workplace): Promise<Policy> {
  if (typeof wanted === "string") return loadNamedPolicy(wanted, workplace.cwd);
  if (wanted?.extends !== undefined) return resolvePolicy(await checkPolicy(wanted));
  const inline = wanted && (await checkPolicy(wanted));
  const repository = requireRepository(workplace);
  const own = await readOwnPolicy(repository);
  if (!own) throw new PolicyError(noPolicy(repository.topLevel, workplace.cwd));
  if (!inline) return resolveWritten(own);
  return resolveWritten({
    ...own,
    place: `inline policy over ${own.place}`,
    source: mergePolicies(own.source, inline),
  });
}

/**
 * The policy in the work tree, as it is written there; undefined if there is none.
 * @throws {PolicyError | PolicyFileError} if it cannot be used.
 */
export async function readOwnPolicy({ topLevel }: { readonly topLevel: string }): Promise<WrittenPolicy | undefined> {
  return findPolicy(textsOf(workTree(topLevel)));
}

function noPolicy(topLevel: string, cwd: string): string {
  const fact = `there is no AI policy in ${topLevel}\nthere is ${noPolicyFile}`;
  const below = findBelow(realpathSync(topLevel), realpathSync(cwd));
  if (below !== undefined)
    return `${fact}
${below} is not at the top level, so it judges nothing by itself
name it in byPath of an ai-policy.json at the top level: { "globs": ["${dirname(below)}/**"], "policy": "./${below}" }`;
  return `${fact}
start with a shipped policy: ai-disclosure init --policy human-in-the-loop
find one that fits: ai-disclosure policies --here`;
}

/** The policy file of the package that somebody is in, from the top level: the nearest one. */
function findBelow(topLevel: string, cwd: string): string | undefined {
  for (let folder = cwd; folder.startsWith(topLevel) && folder !== topLevel; folder = dirname(folder)) {
    const file = policyFiles.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (file !== undefined) return relative(topLevel, file).replaceAll("\\", "/");
  }
  return undefined;
}

/**
 * The shipped policy of that name, or that in a file; with `@2026-01-01` behind it as it was on that day.
 * @throws {PolicyError | PolicyFileError}
 */
async function loadNamedPolicy(name: string, cwd: string): Promise<Policy> {
  const dated = splitDay(name, cwd);
  if (dated) return policyOfDay(dated, cwd);
  const { place, source, files } = await readNamed(name, cwd);
  return inPlace(place, () => resolvePolicy(source, undefined, files));
}

/** The same with what it was on earlier days, the newest first. */
export async function loadNamedVersions(name: string, cwd: string): Promise<readonly PolicyVersion[]> {
  const dated = splitDay(name, cwd);
  if (dated) return [{ policy: await policyOfDay(dated, cwd) }];
  const { place, source, files } = await readNamed(name, cwd);
  return inPlace(place, () => resolveVersions(source, files));
}

async function policyOfDay({ name, day }: DatedName, cwd: string): Promise<Policy> {
  const versions = await loadNamedVersions(name, cwd);
  const policy = policyOn(versions)(Date.parse(day) / 1000);
  if (policy !== null) return policy;
  const first = versions.at(-1)?.policy.effective.from ?? "";
  throw new PolicyError(`there was no policy ${name} on ${day}; the first version is ${name}@${first}`);
}

type NamedPolicy = Pick<WrittenPolicy, "source"> & Partial<WrittenPolicy>;

async function readNamed(name: string, cwd: string): Promise<NamedPolicy> {
  const found = findNamed(name, cwd);
  return "preset" in found ? { source: { extends: found.preset } } : found.read();
}

function inPlace<Result>(place: string | undefined, work: () => Promise<Result>): Promise<Result> {
  return place === undefined ? work() : withFileInError(place, work);
}

/** A policy file with the presets that it extends. @throws {PolicyError} naming the file. */
export async function resolveWritten({ place, source, files, packages }: WrittenPolicy): Promise<Policy> {
  const policy = await withFileInError(place, () => resolvePolicy(source, undefined, files));
  return packages.length === 0 ? policy : { ...policy, extended: [...packages, ...policy.extended] };
}

/** A policy, and the day whose version is meant. */
interface DatedName {
  readonly name: string;
  readonly day: string;
}

/**
 * Reads `qemu@2026-01-01`, unless there is a file of that name.
 * @throws {PolicyError} for a day that no calendar has
 */
function splitDay(named: string, cwd: string): DatedName | undefined {
  const [, name, day] = /^(.+)@(\d{4}-\d\d-\d\d)$/u.exec(named) ?? [];
  if (name === undefined || day === undefined || existsSync(resolve(cwd, named))) return undefined;
  if (!isDay(day)) throw new PolicyError(`${named}: there is no day ${day}`);
  return { name, day };
}
