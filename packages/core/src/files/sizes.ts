import type { CategorisedFile, FileChange } from "./fileChange.ts";

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

/** Every path that these files change: of a renamed one also that which it had. */
export function pathsOf(files: readonly FileChange[]): string[] {
  return files.flatMap(({ path, from, status }) =>
    status === "renamed" && from !== undefined ? [from, path] : [path],
  );
}

/** One line a file, largest first: `+30 −4  hw/net/e1000.c`, and with `old.c → new.c` if it was renamed. */
export function listSizes(files: readonly CategorisedFile[]): string[] {
  const sorted = files.toSorted((one, other) => other.added + other.deleted - one.added - one.deleted);
  const lines = sorted
    .slice(0, namedFiles)
    .map((file) => `+${file.added} −${file.deleted}  ${pathsOf([file]).join(" → ")}`);
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
  for (const { categories, added, deleted } of files) {
    const [category] = categories;
    const size = sizes[category] ?? { files: 0, added: 0, deleted: 0 };
    sizes[category] = { files: size.files + 1, added: size.added + added, deleted: size.deleted + deleted };
  }
  return sizes;
}
