import { longestFile, unreadOwnership } from "./longestFile.ts";
import type { Owners, Ownership, OwnershipProblem } from "./ownership.ts";
import { anyComponent, compileSegment, completePattern, directories, type Segment } from "./pathPattern.ts";
import { createPatternTree } from "./createPatternTree.ts";
import { createOwnersReader, splitPattern } from "./readOwners.ts";

/**
 * Reads CODEOWNERS as GitHub does: the last line with a matching pattern gives the owners, if it names any; a line that
 * is not valid is skipped.
 *
 *     /docs/ @octocat docs@example.com   # all below docs
 *     /docs/attic                        # nobody's
 *
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function parseGithubCodeowners(text: string): Ownership {
  if (text.length > longestFile) return unreadOwnership;
  const readOwners = createOwnersReader("github");
  const tree = createPatternTree<{ readonly line: number; readonly owners: Owners }>();
  const problems: OwnershipProblem[] = [];

  for (const [index, source] of text.split("\n").entries()) {
    const trimmed = source.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const line = index + 1;
    const report = (because: string) => problems.push({ line, text: trimmed, because });
    const { pattern, rest } = splitPattern(trimmed);
    const flaw = findFlaw(pattern);
    if (flaw !== undefined) {
      report(flaw);
      continue;
    }
    const comment = rest.search(/(?<!\S)#/);
    const { owners, malformed } = readOwners(comment === -1 ? rest : rest.slice(0, comment));
    const compiled = compilePattern(pattern);
    if (malformed[0] !== undefined)
      report(`names an owner that is neither @login, @org/team nor address: ${malformed[0]}`);
    else if (!compiled) report("is a pattern that is not understood");
    else tree.add(compiled, { line, owners });
  }

  return {
    problems,
    ownersOf: (path) => {
      let last: { readonly line: number; readonly owners: Owners } | undefined;
      for (const rule of tree.find(path)) if (!last || rule.line > last.line) last = rule;
      return last?.owners ?? readOwners("").owners;
    },
  };
}

/** What gitignore(5) knows and GitHub's CODEOWNERS does not. */
function findFlaw(pattern: string): string | undefined {
  if (pattern.startsWith("!")) return "negates its pattern, which GitHub does not support";
  if (pattern.startsWith("\\#")) return "escapes a #, which GitHub does not support";
  if (/[[\]]/.test(pattern)) return "has a character range, which GitHub does not support";
  if (pattern === "/") return "is a pattern that never matches anything";
  return undefined;
}

/**
 * As gitignore(5) has it: a slash before the end binds a pattern to the top, a name stands for a file or for all in a
 * directory, and a last slash for the latter only. Unlike there, `docs/*` is not what is below the directories in docs.
 */
function compilePattern(pattern: string): readonly Segment[] | undefined {
  const bare = pattern.slice(pattern.startsWith("/") ? 1 : 0, pattern.endsWith("/") ? -1 : undefined);
  const parts = bare.split("/");
  const last = parts.at(-1);
  const segments = (last === "**" ? parts.slice(0, -1) : parts).map((part) =>
    part === "**" ? directories : compileSegment(part, { classes: false, escapes: true }),
  );
  if (!pattern.startsWith("/") && parts.length === 1) segments.unshift(directories);
  if (pattern.endsWith("/") || last === "**") segments.push(anyComponent, directories);
  else if (last !== "*") segments.push(directories);
  return completePattern(segments);
}
