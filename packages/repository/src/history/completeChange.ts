import {
  categorise,
  needsFiles,
  weighRecords,
  type Change,
  type FileChange,
  type Ownership,
} from "@ai-disclosure/core";
import { noPolicy } from "./noPolicy.ts";
import type { Opened } from "./openCommit.ts";

/** The commit with the number of its author's earlier ones, where it was asked for and is known. */
export function addEarlierCommits(opened: Opened, earlierCommits: number | undefined): Opened {
  const { commit, policy } = opened;
  if (policy === null || earlierCommits === undefined || commit.author.email === "") return opened;
  const change = { ...opened.change, earlierCommits };
  return { ...opened, change, needsFiles: needsFiles(change, policy) };
}

/** What was found out about a commit beside its message; absent where nobody asked, or nobody knows. */
export interface FoundOut {
  readonly files?: readonly FileChange[] | undefined;
  readonly earlierCommits?: number | undefined;
  readonly ownership?: Ownership | undefined;
}

/** The change with what was found out about it since. */
export async function completeChange(opened: Opened, found: FoundOut): Promise<Change> {
  const { change, policy } = addEarlierCommits(opened, found.earlierCommits);
  const { files, ownership } = found;
  const categorised = files && (await categorise(files, policy ?? noPolicy));
  return weighRecords({ ...change, ...(categorised && { files: categorised }), ...(ownership && { ownership }) });
}
