import {
  needsFiles,
  weighRecords,
  type CategorisedFile,
  type Change,
  type Ownership,
} from "@ai-disclosure/core/internal";
import type { OpenedCommit } from "./openedCommit.ts";

/** The commit with the number of its author's earlier ones, where it was asked for and is known. */
export function addEarlierCommits(opened: OpenedCommit, earlierCommits: number | undefined): OpenedCommit {
  const { commit, policy } = opened;
  if (policy === null || earlierCommits === undefined || commit.author.email === "") return opened;
  const change = { ...opened.change, earlierCommits };
  return { ...opened, change, needsFiles: needsFiles(change, policy) };
}

/** What was found out about a commit beside its message; absent where nobody asked, or nobody knows. */
interface FoundOut {
  readonly files?: readonly CategorisedFile[] | undefined;
  readonly earlierCommits?: number | undefined;
  readonly ownership?: Ownership | undefined;
}

/** The change with what was found out about it since. */
export function completeChange(opened: OpenedCommit, { files, earlierCommits, ownership }: FoundOut): Change {
  // Filled in step by step: to spread several objects together takes five times as long.
  const change: { -readonly [Key in keyof Change]: Change[Key] } = {
    ...addEarlierCommits(opened, earlierCommits).change,
  };
  if (files) change.files = files;
  if (ownership) change.ownership = ownership;
  return weighRecords(change);
}
