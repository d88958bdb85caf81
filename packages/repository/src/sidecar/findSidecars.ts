import { statSync } from "node:fs";
import { join } from "node:path";
import { noteRef, type Unchecked } from "@ai-disclosure/core/internal";
import { agreementRef } from "./agreementText.ts";
import { commonDirectory } from "../git/commonDirectory.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/** What there is to read; ids of objects, undefined if there is none. */
export interface FoundSidecars {
  readonly ai: string | undefined;
  readonly notes: string | undefined;
  readonly agreements: string | undefined;
  readonly traces: FoundTraces | undefined;
  /** What is there and cannot be read. */
  readonly notices: readonly Unchecked[];
}

export interface FoundTraces {
  readonly blob: string;
  /** The commit that has it. */
  readonly head: string;
}

/** Where git-ai keeps its authorship logs. */
export const aiRef = "refs/notes/ai";

/** Where Agent Trace's reference implementation keeps its records. */
export const tracesFile = ".agent-trace/traces.jsonl";

/**
 * Looks whether there are any records beside the commits: one process, which is all that a repository without them pays.
 * @throws {GitError}
 */
export async function findSidecars(repository: HistoryRepository): Promise<FoundSidecars> {
  const found = await lookForSidecars(repository);
  const isMissing = found.notices.some(({ code, where }) => code === "record-missing" && where?.field !== tracesFile);
  // A ref that came while it was looked for seems to point to nothing.
  return isMissing ? lookForSidecars(repository) : found;
}

async function lookForSidecars(repository: HistoryRepository): Promise<FoundSidecars> {
  const output = await runGit(inGitDirectory(repository), ["cat-file", "--batch-check"], {
    // In a clone without trees some gits (2.39) give up at HEAD's tree; the answers before it are there. Others (2.30,
    // 2.47) call everything in it missing, as if the tree were there and the file were not.
    accept: [0, 128],
    input: `${aiRef}\n${noteRef}\n${agreementRef}\nHEAD\nHEAD^{tree}\nHEAD:${tracesFile}\n`,
  });
  const [ai, notes, agreements, head, tree, traces] = output
    .toString("latin1")
    .split("\n")
    .map((line) => (line === "" ? undefined : /^([0-9a-f]{40,64}) (\w+) \d+$/.exec(line)));
  const notices: Unchecked[] = [];
  if (traces === undefined || (head && !tree)) {
    const text = `${tracesFile} was not looked for: the tree of HEAD is not in this clone`;
    notices.push({ code: "record-missing", text, where: { field: tracesFile } });
  }
  const ref = (name: string, answer: RegExpExecArray | null | undefined): string | undefined => {
    const [, id, type] = answer ?? [];
    if (type === "commit" || type === "tree") return id;
    if (type !== undefined) notices.push(notRead(name, `it is a ${type}, not a tree of notes`));
    else if (isFile(join(commonDirectory(repository.gitDirectory), name)))
      notices.push(notRead(name, "what it points to is not in this clone", "record-missing"));
    return undefined;
  };
  return {
    ai: ref(aiRef, ai),
    notes: ref(noteRef, notes),
    agreements: ref(agreementRef, agreements),
    traces: traces?.[2] === "blob" ? { blob: traces[1] ?? "", head: head?.[1] ?? "" } : undefined,
    notices,
  };
}

/** That a ref or a file beside the commits was not read, and why. */
export function notRead(
  field: string,
  because: string,
  code: "record-missing" | "record-unreadable" = "record-unreadable",
): Unchecked {
  return { code, text: `${field} was not read: ${because}`, where: { field } };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
