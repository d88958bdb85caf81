import { existsSync, lstatSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { looksLikePath, PolicyError, presetNames, resolvePolicy, schemaAddress } from "@ai-disclosure/core/internal";
import { loadPolicy, policyFiles, requireRepository, type Workplace } from "@ai-disclosure/repository";
import type { Here } from "../policies/proposeHere.ts";
import type { FileEdit } from "./draft.ts";

const [policyFile] = policyFiles;

/** What is chosen where nothing shows what the project wants: it asks no one but who used AI, and says how. */
const fallback = "human-in-the-loop";

/** The policy for a repository that has none, and why. */
export function proposedPolicy({ proposals, undecided }: Here): { readonly name: string; readonly reason: string } {
  const [first] = proposals;
  if (first && !first.weak && !undecided) return { name: first.policy.name, reason: first.reasons.join("; ") };
  return { name: fallback, reason: "nothing here shows which policy is meant, and it asks only those who used AI" };
}

/**
 * The policy file that extends the policy asked for; undefined if the repository has it already.
 * @throws {PolicyError} if there is another one, or none of this name.
 */
export async function policyEdit(wanted: string, { own }: Here, workplace: Workplace): Promise<FileEdit | undefined> {
  const parent = own?.extends === wanted ? wanted : await nameParent(wanted, workplace);
  if (own && own.extends !== parent) throw new PolicyError(alreadyThere(own.place, parent));
  if (own) return undefined;
  const { topLevel } = requireRepository(workplace);
  if (lstatSync(join(topLevel, policyFile), { throwIfNoEntry: false }))
    throw new PolicyError(`${policyFile}: this file exists already, and init does not change it`);
  const after = `${JSON.stringify({ $schema: schemaAddress, extends: parent }, null, 2)}\n`;
  return { path: policyFile, before: undefined, after, executable: false };
}

const alreadyThere = (path: string, wanted: string): string =>
  `init does not change an existing policy: ${path}
to follow another one, write there: "extends": ${JSON.stringify(wanted)}`;

/** What the file is to extend: a preset's name, or a policy file's path from the top level. */
async function nameParent(wanted: string, workplace: Workplace): Promise<string> {
  if (presetNames.includes(wanted)) return wanted;
  const { topLevel } = requireRepository(workplace);
  const file = resolve(workplace.cwd, wanted);
  if (!existsSync(file)) {
    // A preset that is mistyped, or a file that is not there.
    await (looksLikePath(wanted) ? loadPolicy(wanted, workplace) : resolvePolicy({ extends: wanted }));
  }
  if (!file.startsWith(topLevel + sep))
    throw new PolicyError(`${wanted} is outside the repository\ncopy it into the work tree, or name a shipped policy`);
  await loadPolicy(file, workplace);
  return `./${relative(topLevel, file).split(sep).join("/")}`;
}
