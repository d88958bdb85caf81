import { parsePerson, type Person } from "../identity/person.ts";
import { longestFile, unreadOwnership } from "./longestFile.ts";
import type { Owners, Ownership, OwnershipProblem, UnresolvedOwner } from "./ownership.ts";
import { compilePathExpression } from "./compilePathExpression.ts";
import { anyComponent, compileSegment, completePattern, directories, type Segment } from "./pathPattern.ts";
import { createPatternTree } from "./createPatternTree.ts";

interface Section {
  readonly people: Person[];
  readonly expressions: ((path: string) => boolean)[];
  /** `F:` and `N:` lines that are not understood, and might match anything; `X:` lines, that might exclude anything. */
  readonly unreadPatterns: string[];
  readonly unreadExclusions: string[];
}

/**
 * Reads a MAINTAINERS file as Linux and QEMU have it; its own head describes the format. Lines `X: value` follow a title;
 * the next line of another form, unless it is empty or begins with `#`, is the next title:
 *
 *     ARM TCG CPUs
 *     M: Peter Maydell <peter.maydell@linaro.org>
 *     F: target/arm/
 *     X: target/arm/hvf/
 *
 * The owners of a file are the maintainers (`M:`) of every section with a pattern (`F:`, `N:`) that matches it and no
 * exclusion (`X:`) that does. Reviewers (`R:`), lists (`L:`), status and content (`K:`) have no say.
 */
export function parseMaintainers(text: string): Ownership {
  if (text.length > longestFile) return unreadOwnership;
  const patterns = createPatternTree<Section>();
  const exclusions = createPatternTree<Section>();
  const sections: Section[] = [];
  const problems: OwnershipProblem[] = [];
  const open = (): Section => {
    const opened: Section = { people: [], expressions: [], unreadPatterns: [], unreadExclusions: [] };
    sections.push(opened);
    return opened;
  };
  let section: Section | undefined;

  for (const [index, line] of text.split("\n").entries()) {
    if (line.charCodeAt(1) !== colon || !upperCase.test(line)) {
      if (line.trim() !== "" && !line.trimStart().startsWith("#")) section = undefined;
      continue;
    }
    const letter = line.charAt(0);
    const value = line.slice(2).trim();
    if (value === "") continue;
    section ??= open();
    const report = (because: string) => problems.push({ line: index + 1, text: line.trimEnd(), because });
    if (letter === "M") {
      for (const person of value.split(/(?<=>)\s*,/).map(parsePerson)) {
        if (person.email.includes("@")) section.people.push(person);
        else report("names a maintainer without an address");
      }
    } else if (letter === "F" || letter === "X") {
      const pattern = compilePattern(value);
      if (pattern) {
        (letter === "F" ? patterns : exclusions).add(pattern, section);
        continue;
      }
      report("is a pattern that is not understood");
      (letter === "F" ? section.unreadPatterns : section.unreadExclusions).push(`${letter}: ${value}`);
    } else if (letter === "N") {
      const expression = compilePathExpression(value);
      if (expression) {
        section.expressions.push(expression);
        continue;
      }
      report("is a regular expression that is not understood");
      section.unreadPatterns.push(`N: ${value}`);
    }
  }

  const withExpressions = sections.filter(({ expressions }) => expressions.length > 0);
  const incomplete = sections.filter(({ unreadPatterns }) => unreadPatterns.length > 0);
  return {
    problems,
    ownersOf: (path) => {
      const matched = new Set(patterns.find(path));
      for (const candidate of withExpressions) {
        if (!matched.has(candidate) && candidate.expressions.some((matches) => matches(path))) matched.add(candidate);
      }
      const excluded = new Set(exclusions.find(path));
      return collectOwners(
        [...matched].filter((one) => !excluded.has(one)),
        incomplete.filter((one) => !excluded.has(one) && !matched.has(one)),
      );
    },
  };
}

const colon = 58;
const upperCase = /^[A-Z]/;

function collectOwners(owning: readonly Section[], unsure: readonly Section[]): Owners {
  const people = new Map<string, Person>();
  const unresolved: UnresolvedOwner[] = [];
  const doubt = (section: Section, line: string) => {
    for (const person of section.people) {
      const owner = `${person.name} <${person.email}>`.trim();
      unresolved.push({ owner, because: `"${line}" is not understood`, person });
    }
  };
  for (const section of owning) {
    const [line] = section.unreadExclusions;
    if (line !== undefined) doubt(section, line);
    else for (const person of section.people) people.set(person.email.toLowerCase(), person);
  }
  for (const section of unsure) doubt(section, section.unreadPatterns[0] ?? "");
  return { people: [...people.values()], accounts: [], unresolved };
}

/**
 * `net/` is all that is in and below net, `net/*` what is in it and not below, and `fs/**\/*.c` what is in any directory
 * below fs. A name without wildcard may be a directory's without its slash, as get_maintainer.pl finds by looking.
 */
function compilePattern(value: string): readonly Segment[] | undefined {
  const below = value.endsWith("/");
  const pattern = (below ? value.slice(0, -1) : value)
    .split("/")
    .flatMap((part): (Segment | undefined)[] =>
      part === "**" ? [directories, anyComponent] : [compileSegment(part, { classes: true, escapes: false })],
    );
  if (below) pattern.push(anyComponent, directories);
  else if (!pattern.some((segment) => segment?.kind !== "literal")) pattern.push(directories);
  return completePattern(pattern);
}
