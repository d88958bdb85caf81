import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import {
  checkPolicy,
  mergePolicies,
  modeOn,
  looksLikePath,
  PolicyError,
  presetNames,
  resolvePolicy,
  resolveVersions,
  type Policy,
  type PolicySource,
  type PolicyVersion,
} from "@ai-disclosure/core/internal";
import { requireRepository, type Workplace } from "../commit/workplace.ts";
import { PolicyFileError } from "./policyFileError.ts";
import { noPolicyFile } from "./policyNames.ts";
import { policyAlwaysOn } from "./policyOn.ts";
import { findPolicy, readPolicy, type WrittenPolicy } from "./readPolicy.ts";
import { textsOf } from "./tree.ts";
import { resolveWritten } from "./resolveWritten.ts";
import { withFileInError } from "./withFileInError.ts";
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
  if (!own) throw new PolicyError(noPolicy(repository.topLevel));
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

const noPolicy = (topLevel: string): string =>
  `there is no AI policy in ${topLevel}
there is ${noPolicyFile}
start with a shipped policy: ai-disclosure init --policy human-in-the-loop
find one that fits: ai-disclosure policies --here`;

/**
 * The shipped policy of that name, or that in a file; with `@2026-01-01` behind it as it was on that day.
 * @throws {PolicyError | PolicyFileError}
 */
export async function loadNamedPolicy(name: string, cwd: string): Promise<Policy> {
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

interface DatedName {
  readonly name: string;
  readonly day: string;
}

/** `qemu@2026-01-01`, unless there is a file of that name. */
function splitDay(named: string, cwd: string): DatedName | undefined {
  const [, name, day] = /^(.+)@(\d{4}-\d\d-\d\d)$/u.exec(named) ?? [];
  if (name === undefined || day === undefined || existsSync(resolve(cwd, named))) return undefined;
  const time = Date.parse(day);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day))
    throw new PolicyError(`${named}: ${day} is no day of the calendar`);
  return { name, day };
}

async function policyOfDay({ name, day }: DatedName, cwd: string): Promise<Policy> {
  const policy = policyAlwaysOn(await loadNamedVersions(name, cwd))(Date.parse(day) / 1000);
  if (policy === null) throw new PolicyError(`${name}: there was no policy on ${day}`);
  return policy;
}

type NamedPolicy = Pick<WrittenPolicy, "source"> & Partial<WrittenPolicy>;

async function readNamed(name: string, cwd: string): Promise<NamedPolicy> {
  const file = resolve(cwd, name);
  // A bare word is a mistyped preset, unless such a file is there.
  if (presetNames.includes(name) || (!looksLikePath(name) && !existsSync(file))) return { source: { extends: name } };
  const root = rootOf(file, cwd);
  const path = relative(root, file).split(sep).join("/") || ".";
  // To git an empty directory is nothing; whoever names it sees one.
  if (isEmptyDirectory(file)) throw new PolicyFileError(path, "expected a file, found a directory");
  return readPolicy(path, textsOf(workTree(root)));
}

function isEmptyDirectory(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(file).length === 0;
}

function inPlace<Result>(place: string | undefined, work: () => Promise<Result>): Promise<Result> {
  return place === undefined ? work() : withFileInError(place, work);
}

/** The directory that the files of a named policy may not leave: the current one, or the submodule that it is in. */
function rootOf(file: string, cwd: string): string {
  if (!file.startsWith(cwd + sep)) return dirname(file);
  let root = dirname(file);
  while (root !== cwd && basename(root) !== ".git" && !existsSync(join(root, ".git"))) root = dirname(root);
  return root;
}
