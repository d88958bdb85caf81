import { checkPolicy } from "../policy/checkPolicy.ts";
import type { Policy, PathPolicy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import { loadPreset } from "../presets/loadPreset.ts";
import { checkReferences } from "../policy/checkReferences.ts";
import { checkSuccession } from "../policy/checkSuccession.ts";
import { completePolicy } from "../policy/completePolicy.ts";
import { mergePolicies } from "../policy/mergePolicies.ts";
import type { ByPath } from "../policy/changeSchema.ts";
import { looksLikePackage, looksLikePath } from "../policy/looksLikePath.ts";
import { PolicyError } from "../policy/policyError.ts";
import { writePath } from "../policy/writePath.ts";

/** Policy files that `byPath` names, each with the files it extends merged in, by the name it has there. */
export type PathFiles = ReadonlyMap<string, PolicySource>;

/** The keys by which a policy may contradict itself; of `tools`, also what it allows and how it wants them named. */
const ownWords = [
  "accepts",
  "agreement",
  "disclosure",
  "forbidTrailers",
  "requires",
  "signOff",
  "trailerMeaning",
] as const;

const noFiles: PathFiles = new Map();

/**
 * Merges in the presets that a policy extends, fills in the defaults and checks that names refer to something.
 * A policy file that extends another file is merged before, where files can be read.
 * @param earlier presets of an earlier day, by the name of the one that superseded them
 * @throws {PolicyError} for an unknown preset, a name that refers to nothing, and a policy that overlaps with the one that it
 *   supersedes.
 */
export async function resolvePolicy(
  source: PolicySource,
  earlier: ReadonlyMap<string, string> = new Map(),
  files: PathFiles = noFiles,
): Promise<Policy> {
  const { merged, presets } = await mergePresets(source, earlier);
  // That the shipped ones follow each other is tested.
  if (source.supersedes !== undefined) checkSuccession(source, await loadPreset(source.supersedes));
  const policy = { ...completePolicy(merged), extended: describeExtended(source, presets) };
  await checkWords(policy, source);
  if (!merged.byPath?.length) return policy;
  const entries = merged.byPath.map((entry, index) => resolveEntry(entry, index, earlier, files));
  return { ...policy, byPath: await Promise.all(entries) };
}

/** A policy with the presets that it extends merged in, and no defaults. @throws {PolicyError} for an unknown preset. */
export async function mergeInherited(source: PolicySource): Promise<PolicySource> {
  return (await mergePresets(source, new Map())).merged;
}

/** @param own what the policy says itself: that the shipped ones do not contradict themselves is tested */
async function checkWords(policy: Policy, own: PolicySource): Promise<void> {
  checkReferences(policy);
  const { allow, name } = own.tools ?? {};
  if ([...ownWords.map((key) => own[key]), allow, name].some((given) => given !== undefined))
    await (await import("./checkOwnWords.ts")).checkOwnWords(policy, own);
}

/** A policy that does nothing but extend a preset is that preset. */
function describeExtended(source: PolicySource, presets: readonly PolicySource[]): Policy["extended"] {
  const adopted = Object.keys(source).every((key) => key === "extends" || key === "$schema");
  return presets.slice(adopted ? 1 : 0).map(({ name, source: written }) => ({ name, source: written }));
}

/** The policy for some of the files. If it, or what it extends, has a `byPath` of its own, that is not followed. */
async function resolveEntry(
  { globs, policy: named }: ByPath,
  index: number,
  earlier: ReadonlyMap<string, string>,
  files: PathFiles,
): Promise<PathPolicy> {
  const key = `byPath[${index}].policy`;
  const file = files.get(named);
  if (!file && looksLikePath(named))
    throw new PolicyError(`${key}: expected a preset's name, found ${named}: only a policy file can name another file`);
  try {
    const { merged } = await mergePresets(file ?? { extends: named }, earlier);
    if (merged.supersedes !== undefined) checkSuccession(merged, await loadPreset(merged.supersedes));
    const policy = completePolicy({ ...merged, byPath: [] });
    await checkWords(policy, file ?? {});
    return { globs, named, policy };
  } catch (error) {
    throw error instanceof PolicyError ? new PolicyError(`${key}: ${file ? `${named}: ` : ""}${error.message}`) : error;
  }
}

/** The presets that a policy is made of, those of its `byPath` included. */
export async function listPresets(
  source: PolicySource,
  earlier: ReadonlyMap<string, string>,
  files: PathFiles = noFiles,
): Promise<readonly PolicySource[]> {
  const { merged, presets } = await mergePresets(source, earlier);
  const byPath = (merged.byPath ?? []).map(async ({ policy }) => {
    return (await mergePresets(files.get(policy) ?? { extends: policy }, earlier)).presets;
  });
  return [...presets, ...(await Promise.all(byPath)).flat()];
}

/** A policy with the presets it extends merged in, and these presets, the nearest first. */
async function mergePresets(
  source: PolicySource,
  earlier: ReadonlyMap<string, string>,
): Promise<{ merged: PolicySource; presets: readonly PolicySource[] }> {
  const presets: PolicySource[] = [];
  const chain: string[] = [];
  let merged = source;
  for (let next = merged.extends; next !== undefined; next = merged.extends) {
    if (chain.includes(next))
      throw new PolicyError(`extends: "${next}" extends itself: ${[...chain, next].join(" → ")}`);
    chain.push(next);
    if (looksLikePackage(next))
      throw new PolicyError(`extends: ${next} is a package, which only a policy file can extend`);
    const preset = await loadPreset(earlier.get(next) ?? next);
    presets.push(preset);
    merged = mergePolicies(preset, merged);
  }
  checkCovers(merged);
  return { merged, presets };
}

/** Nothing but the policy that it extends can spare a use what it covers. */
function checkCovers({ uses = {} }: PolicySource): void {
  const mistakes = Object.keys(uses)
    .map((name) => ({ name, key: writePath(["uses", name, "covers"]) }))
    .filter(({ name }) => uses[name]?.covers === undefined)
    .map(({ key }) => ({ key, text: `${key}: expected a list, found nothing` }));
  if (mistakes.length > 0) throw new PolicyError(mistakes.map(({ text }) => text).join("\n"), mistakes);
}

/**
 * A policy to judge by: a shipped one by its name, or an object such as `ai-policy.json` holds. No file is read: what
 * the object extends, and what its `byPath` names, must be a shipped policy.
 * @param policy a name of `presetNames`, or an object that need not have been checked
 * @throws {PolicyError} with one line for each mistake: `limits[0].max: expected 0 or more, found -1`.
 */
export async function loadPolicy(policy: string | PolicySource): Promise<Policy> {
  return resolvePolicy(typeof policy === "string" ? { extends: policy } : await checkPolicy(policy));
}
