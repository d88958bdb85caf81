import type { SizeUnit } from "../policy/changeSchema.ts";
import { andMore } from "../text/andMore.ts";
import type { CategorisedFile, FileChange } from "./fileChange.ts";

/** The size of files together. */
export interface Size {
  readonly files: number;
  readonly added: number;
  readonly deleted: number;
  /** The larger of added and deleted lines in each file: a line that is changed counts once. */
  readonly modified: number;
}

const nothing: Size = { files: 0, added: 0, deleted: 0, modified: 0 };

function addFile(size: Size, { added, deleted }: CategorisedFile): Size {
  return {
    files: size.files + 1,
    added: size.added + added,
    deleted: size.deleted + deleted,
    modified: size.modified + Math.max(added, deleted),
  };
}

/** The size of these files together: lines, or their number. */
export function sizeOf(files: readonly CategorisedFile[], unit: SizeUnit): number {
  return sizeIn(unit, files.reduce(addFile, nothing));
}

/** A size as one number; in `net` lines it is below 0 where more is deleted than added. */
export function sizeIn(unit: SizeUnit, { files, added, deleted, modified }: Size): number {
  return { files, added, changed: added + deleted, modified, net: added - deleted }[unit];
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

/** What a file has instead of lines that are counted, if it has none. */
function uncounted({ kind, unread }: FileChange): string | undefined {
  if (unread !== undefined) return "not read";
  return kind === "binary" || kind === "submodule" ? kind : undefined;
}

/** Files whose content is not counted: `logo.png (binary), lib (submodule)`; the empty string if there are none. */
export function listUncounted(files: readonly FileChange[]): string {
  const named = files.flatMap((file) => {
    const what = uncounted(file) ?? (file.pointer && "LFS pointer");
    return what === undefined ? [] : [`${file.path} (${what})`];
  });
  return andMore(named.slice(0, namedFiles), named.length).join(", ");
}

/** One line a file, largest first: `+30 −4  hw/net/e1000.c`, `binary  logo.png`, and `old.c → new.c` if it was renamed. */
export function listSizes(files: readonly CategorisedFile[]): string[] {
  const sorted = files.toSorted((one, other) => other.added + other.deleted - one.added - one.deleted);
  return andMore(sorted.slice(0, namedFiles).map(nameSized), sorted.length);
}

function nameSized(file: CategorisedFile): string {
  const paths = pathsOf([file]).join(" → ");
  return `${uncounted(file) ?? `+${file.added} −${file.deleted}`}  ${paths}${file.pointer ? " (LFS pointer)" : ""}`;
}

/** The change's size by category, in the order of first occurrence. */
export function sizesByCategory(files: readonly CategorisedFile[]): Record<string, Size> {
  // Without a prototype, because a category may be called as what every other object has: toString.
  const sizes = Object.create(null) as Record<string, Size>;
  for (const file of files) {
    const [category] = file.categories;
    sizes[category] = addFile(sizes[category] ?? nothing, file);
  }
  return sizes;
}
