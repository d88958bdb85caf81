import { categorise } from "@ai-disclosure/core/internal";
import { decodePath } from "../git/decodePath.ts";
import type { TestFiles } from "./chooseTests.ts";
import type { ChangedEntry } from "./readCommitChange.ts";

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
  return {
    tests: entries.filter((_, index) => isTest(index)),
    others: entries.filter((_, index) => !isTest(index)),
  };
}
