import type { FileChange } from "../../../packages/core/src/index.ts";
import type { TestRepository } from "../../support/createRepository.ts";

/** `path`, `from`, added and deleted lines (0 of a binary file) of each file, as git counts HEAD. */
export async function countsOfHead(repository: TestRepository, ...options: readonly string[]): Promise<string[]> {
  const shown = await repository.gitBytes("show", "--numstat", "-z", "-M", "--format=", ...options, "HEAD");
  const counts: string[] = [];
  const record = /(\d+|-)\t(\d+|-)\t(?:([^\0]+)|\0([^\0]+)\0([^\0]+))\0/y;
  for (let match = record.exec(shown); match; match = record.exec(shown)) {
    const [, added, deleted, path, from, to] = match;
    counts.push(
      JSON.stringify([utf8(path ?? to), from === undefined ? null : utf8(from), lines(added), lines(deleted)]),
    );
  }
  return counts.toSorted();
}

/** The same form for what we measured. */
export function countsOf(changes: readonly FileChange[]): string[] {
  return changes
    .map(({ path, from, added, deleted }) => JSON.stringify([path, from ?? null, added, deleted]))
    .toSorted();
}

const lines = (count: string | undefined): number => (count === "-" ? 0 : Number(count));

const utf8 = (bytes: string | undefined): string => {
  const decoded = Buffer.from(bytes ?? "", "latin1").toString("utf8");
  return decoded.includes("\uFFFD") ? (bytes ?? "") : decoded;
};
