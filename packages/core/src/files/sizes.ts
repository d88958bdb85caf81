import type { CategorisedFile } from "./fileChange.ts";

type Unit = "added" | "changed" | "files";

/** The size of these files together: lines, or their number. */
export function sizeOf(files: readonly CategorisedFile[], unit: Unit): number {
  if (unit === "files") return files.length;
  return files.reduce((sum, { added, deleted }) => sum + added + (unit === "changed" ? deleted : 0), 0);
}

/** How many files a finding names before it only counts the rest. */
const namedFiles = 8;

/** The path of the file that is changed most; the empty string if there is none. */
export function largestOf(files: readonly CategorisedFile[]): string {
  const size = (file: CategorisedFile) => file.added + file.deleted;
  return (
    files.reduce<CategorisedFile | undefined>(
      (largest, file) => (largest && size(largest) >= size(file) ? largest : file),
      undefined,
    )?.path ?? ""
  );
}

/** One line a file, largest first: `+30 −4  hw/net/e1000.c`. */
export function listSizes(files: readonly CategorisedFile[]): string[] {
  const sorted = files.toSorted((one, other) => other.added + other.deleted - one.added - one.deleted);
  const lines = sorted.slice(0, namedFiles).map(({ added, deleted, path }) => `+${added} −${deleted}  ${path}`);
  const rest = sorted.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}

export interface CategorySize {
  readonly files: number;
  readonly added: number;
  readonly deleted: number;
}

/** The change's size by category, in the order of first occurrence. */
export function sizesByCategory(files: readonly CategorisedFile[]): Record<string, CategorySize> {
  // Without a prototype, because a category may be called as what every other object has: toString.
  const sizes = Object.create(null) as Record<string, CategorySize>;
  for (const { category, added, deleted } of files) {
    const size = sizes[category] ?? { files: 0, added: 0, deleted: 0 };
    sizes[category] = { files: size.files + 1, added: size.added + added, deleted: size.deleted + deleted };
  }
  return sizes;
}
