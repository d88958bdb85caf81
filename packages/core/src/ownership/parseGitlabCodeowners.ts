import { longestFile, unreadOwnership } from "./longestFile.ts";
import type { Owners, Ownership, OwnershipProblem } from "./ownership.ts";
import { anyComponent, compileSegment, completePattern, directories, type Segment } from "./pathPattern.ts";
import { createPatternTree } from "./createPatternTree.ts";
import { createOwnersReader, splitPattern } from "./readOwners.ts";

interface Entry {
  readonly section: string;
  readonly line: number;
  /** Absent where a line `!pattern` takes the file from the section, whatever its other lines say. */
  readonly owners?: Owners;
}

/**
 * Reads CODEOWNERS as GitLab does: in each section the last matching entry counts, and a file is owned by those whom any
 * section names, an optional one too.
 *
 *     * @admin
 *     [Database][2] @dba          two approvals; who owns the entries that name nobody
 *     model/db/
 *     !model/db/generated/
 *     ^[Docs]                     optional
 *     docs/**\/*.md jane@example.org
 *
 * https://docs.gitlab.com/user/project/codeowners/reference/
 */
export function parseGitlabCodeowners(text: string): Ownership {
  if (text.length > longestFile) return unreadOwnership;
  const readOwners = createOwnersReader("gitlab");
  const tree = createPatternTree<Entry>();
  const problems: OwnershipProblem[] = [];
  let section = "";
  let defaults = "";

  for (const [index, source] of text.split("\n").entries()) {
    const trimmed = source.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const heading = readSectionHeading(trimmed);
    if (heading) {
      section = heading.name.toLowerCase();
      defaults = heading.owners;
      continue;
    }
    const line = index + 1;
    const excludes = trimmed.startsWith("!");
    const { pattern, rest } = splitPattern(excludes ? trimmed.slice(1) : trimmed);
    const compiled = compilePattern(pattern);
    if (!compiled) {
      problems.push({ line, text: trimmed, because: "is a pattern that is not understood" });
      continue;
    }
    // Words that are no owners are ignored: there are no comments behind an entry, and people write them all the same.
    const own = readOwners(rest).owners;
    const named = own.people.length + own.accounts.length + own.unresolved.length > 0;
    const owners = named ? own : readOwners(defaults).owners;
    tree.add(compiled, excludes ? { section, line } : { section, line, owners });
  }

  return { problems, ownersOf: (path) => joinSections(tree.find(path)) };
}

const sectionHeading = /^\^?\[([^\]]+)\](?:\[[^\]]*\])?(?:\s([^]*))?$/;

export function readSectionHeading(line: string): { readonly name: string; readonly owners: string } | undefined {
  const [, name, owners = ""] = sectionHeading.exec(line) ?? [];
  return name === undefined ? undefined : { name: name.trim(), owners };
}

function joinSections(matching: readonly Entry[]): Owners {
  const deciding = new Map<string, Entry>();
  for (const entry of matching) {
    const other = deciding.get(entry.section);
    if (other && !other.owners) continue;
    if (!other || !entry.owners || entry.line > other.line) deciding.set(entry.section, entry);
  }
  const owners = [...deciding.values()].flatMap((entry) => entry.owners ?? []);
  return {
    people: owners.flatMap(({ people }) => people),
    accounts: owners.flatMap(({ accounts }) => accounts),
    unresolved: owners.flatMap(({ unresolved }) => unresolved),
  };
}

/**
 * As Ruby's `File.fnmatch` has it with `FNM_PATHNAME | FNM_DOTMATCH`: a name is not a directory's unless a slash ends
 * it, only a leading slash binds it to the top, and `**` is many directories only with a slash behind.
 */
function compilePattern(pattern: string): readonly Segment[] | undefined {
  const below = pattern.endsWith("/");
  const parts = pattern.slice(pattern.startsWith("/") ? 1 : 0, below ? -1 : undefined).split("/");
  const segments = parts.map((part, index) =>
    part === "**" && (below || index < parts.length - 1)
      ? directories
      : compileSegment(part, { classes: true, escapes: true }),
  );
  if (!pattern.startsWith("/")) segments.unshift(directories);
  if (below) segments.push(directories, anyComponent);
  return completePattern(segments);
}
