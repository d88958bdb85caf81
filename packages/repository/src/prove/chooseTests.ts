import { checkPolicy, PolicyError, resolvePolicy, categorise, type Policy } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { loadPolicy, readOwnPolicy } from "../policyFile/loadPolicy.ts";
import { readPolicyAt } from "../policyFile/readPolicyAt.ts";
import { openWorkplace } from "../commit/workplace.ts";
import { decodePath } from "../git/decodePath.ts";
import type { ChangedEntry } from "./readCommitChange.ts";

interface TestFiles {
  readonly policy: Policy;
  /** Categories of the policy, by name. */
  readonly categories: readonly string[];
  /** What decided it, as a noun. */
  readonly by: string;
}

export interface TestChoice {
  /** Globs; none leaves it to the policy. */
  readonly globs: readonly string[];
  /** A preset's name or a policy file; the repository's own, if absent. */
  readonly policyName: string | undefined;
}

/** Where the tests of most projects are. */
const usualPlaces = [
  "**/{test,tests,__tests__,spec,specs,testdata,e2e,__snapshots__}/**",
  "t/**",
  "**/*{.,_,-}{test,tests,spec}.*",
  "**/{test,tests}{.,_,-}*",
  "**/*{Test,Tests,Spec}.{java,kt,scala,groovy,cs,swift,php}",
  "**/conftest.py",
];

/**
 * Which files count as tests: those of the globs, else of the policy's category `tests` and of those whose tests it
 * guards, else those with the usual names.
 * @throws {PolicyError | PolicyFileError} if a glob or the policy cannot be used.
 */
export async function chooseTests(
  { globs, policyName }: TestChoice,
  repository: HistoryRepository,
  cwd: string,
  commit: string,
): Promise<TestFiles> {
  if (globs.length > 0) return testFilesOf(globs, "--tests");
  const policy = await readPolicy(policyName, repository, cwd, commit);
  const categories = policy
    ? [...new Set(["tests", ...(policy.weakenedTests?.categories ?? [])])].filter(
        (name) => (policy.categories[name] ?? []).length > 0,
      )
    : [];
  if (!policy || categories.length === 0) return testFilesOf(usualPlaces, "the usual names of tests");
  return { policy, categories, by: `${categories.join(" and ")} of ${policy.title}'s policy` };
}

async function testFilesOf(globs: readonly string[], by: string): Promise<TestFiles> {
  try {
    const policy = await resolvePolicy(await checkPolicy({ categories: { tests: [...globs] } }));
    return { policy, categories: ["tests"], by };
  } catch (error) {
    throw error instanceof PolicyError
      ? new PolicyError(error.message.replaceAll("categories.tests", "--tests"))
      : error;
  }
}

/** The policy as the work tree has it; where there is none, in a bare repository, as the commit has it. */
async function readPolicy(
  name: string | undefined,
  repository: HistoryRepository,
  cwd: string,
  commit: string,
): Promise<Policy | undefined> {
  const workplace = await openWorkplace(cwd, repository.environment);
  if (name !== undefined) return loadPolicy(name, workplace);
  if (!workplace.repository) return readPolicyAt(repository, commit);
  return (await readOwnPolicy(workplace.repository)) && loadPolicy(undefined, workplace);
}

export interface SeparatedEntries {
  readonly tests: readonly ChangedEntry[];
  readonly others: readonly ChangedEntry[];
}

/** Divides a commit's files into tests and others. Files that the policy does not judge may be tests all the same. */
export async function separateTests(
  entries: readonly ChangedEntry[],
  { policy, categories }: TestFiles,
): Promise<SeparatedEntries> {
  const unjudged = { kind: "text", status: "modified", added: 0, deleted: 0 } as const;
  const files = entries.map(({ path }) => ({ ...unjudged, path: decodePath(path) }));
  const categorised = await categorise(files, { ...policy, exempt: { ...policy.exempt, paths: [] } });
  const isTest = (index: number) => categories.includes(categorised[index]?.categories[0] ?? "");
  return { tests: entries.filter((_, index) => isTest(index)), others: entries.filter((_, index) => !isTest(index)) };
}
