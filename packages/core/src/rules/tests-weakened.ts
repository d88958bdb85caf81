import { aiTouches, appliesTo } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import { largestOf, listSizes, pathsOf } from "../files/sizes.ts";
import type { Violation } from "../finding/finding.ts";
import { clauses } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { plural } from "../text/plural.ts";
import { quotePath } from "../text/quotePath.ts";
import type { Examples, Rule } from "./rule.ts";
import { listed } from "../text/listed.ts";

const kept = {
  name: "kept",
  categories: { tests: ["tests/**"] },
  weakenedTests: { categories: ["tests"], when: "ai" as const },
};
const assisted = "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>";
const source = { path: "src/a.py", added: 3, deleted: 90 };
const test = { path: "tests/test_a.py", added: 4, deleted: 40 };

export const examples: Examples = {
  policy: kept,
  pass: {
    "a person's change": { message: "drop the old tests", files: [test] },
    "more tests than before": { message: assisted, files: [source, { ...test, added: 40 }] },
    "a test under another name": {
      message: assisted,
      files: [{ path: "tests/test_b.py", from: test.path, added: 1, deleted: 1, status: "renamed" }],
    },
  },
  fail: {
    "a test deleted": {
      message: assisted,
      files: [source, { ...test, added: 0, status: "deleted" }],
      says: "1 file of tests is deleted: tests/test_a.py, 40 lines",
      fix: "keep tests/test_a.py, or tell the reviewers why it may go",
    },
    "a test renamed to what is no test": {
      message: assisted,
      files: [{ path: "attic/a.py", from: test.path, added: 0, deleted: 0, status: "renamed" }],
      says: "a file of tests is renamed to a path outside tests: tests/test_a.py → attic/a.py",
      fix: "git mv -- attic/a.py tests/test_a.py, or tell the reviewers why it is no longer a test",
    },
    "more removed than added": {
      message: assisted,
      files: [source, test, { path: "tests/test_b.py", added: 6, deleted: 0 }],
      says: "40 lines of tests are removed and 10 added, most of it in tests/test_a.py",
    },
  },
};

export const testsWeakened: Rule = {
  name: "tests-weakened",
  place: 180,
  summary: "A change does not delete tests or remove more lines of tests than it adds.",
  why: "The easy way to make a failing test pass is to remove it, and an agent that was told to make it pass may do so.",
  whenNotToUse: "Where tests are generated, or live in another project.",
  severity: "warning",
  explain({ weakenedTests }) {
    if (!weakenedTests) return [];
    const { categories, when } = weakenedTests;
    const changes = when === "ai" ? "AI-assisted changes" : "changes";
    return clauses(["weakenedTests"], `${categories.join(", ")}: ${changes} do not remove tests`);
  },
  asked: ({ weakenedTests }) => weakenedTests !== undefined,
  countsLines: true,
  needsFiles: (change, { weakenedTests }) =>
    weakenedTests !== undefined && appliesTo(change, weakenedTests.when) !== "no",
  check(change, policy) {
    const { weakenedTests } = policy;
    const applies = weakenedTests === undefined ? "no" : appliesTo(change, weakenedTests.when);
    if (weakenedTests === undefined || applies === "no") return [];
    const tests = testsOf(change, weakenedTests, policy);
    const deleted = tests.filter(({ status }) => status === "deleted");
    const left = tests.filter(({ categories: [own] }) => !weakenedTests.categories.includes(own));
    const remaining = tests.filter((file) => !deleted.includes(file) && !left.includes(file));
    const what = listed(weakenedTests.categories);
    const violations = [...checkDeleted(deleted, what), ...checkLeft(left, what), ...checkShrunk(remaining, what)];
    return applies === "perhaps" ? violations.map((one) => ({ ...one, atMost: "warning" })) : violations;
  },
};

function testsOf(
  change: Change,
  { categories, when }: NonNullable<Policy["weakenedTests"]>,
  policy: Policy,
): CategorisedFile[] {
  const counts = (category: string) =>
    categories.includes(category) && (when === "always" || aiTouches(category, change, policy));
  return (change.files ?? []).filter((file) => file.categories.some(counts));
}

function checkDeleted(files: readonly CategorisedFile[], what: string): Violation[] {
  if (files.length === 0) return [];
  const path = largestOf(files);
  const [verb, they, others] =
    files.length === 1 ? ["file of", "is", ""] : ["files of", "are", ` and ${files.length - 1} more`];
  return [
    {
      message: `${files.length} ${verb} ${what} ${they} deleted: ${path}${others}, ${plural(sum(files, "deleted"), "line")}`,
      details: listSizes(files),
      fix: `keep ${quotePath(path)}${others}, or tell the reviewers why ${others ? "they" : "it"} may go`,
      where: { path },
    },
  ];
}

/** A test that is renamed to what is no test is not run any more. */
function checkLeft(files: readonly CategorisedFile[], what: string): Violation[] {
  return files.map((file) => ({
    message: `a file of ${what} is renamed to a path outside ${what}: ${pathsOf([file]).join(" → ")}`,
    fix: `git mv -- ${quotePath(file.path)} ${quotePath(file.from ?? "")}, or tell the reviewers why it is no longer a test`,
    where: { path: file.path },
  }));
}

function checkShrunk(files: readonly CategorisedFile[], what: string): Violation[] {
  const [deleted, added] = [sum(files, "deleted"), sum(files, "added")];
  if (deleted <= added) return [];
  const shrunk = files.filter((file) => file.deleted > file.added);
  const path = largestOf(shrunk);
  return [
    {
      message: `${plural(deleted, "line")} of ${what} ${deleted === 1 ? "is" : "are"} removed and ${added} added, most of it in ${path}`,
      details: listSizes(shrunk),
      fix: `put them back, or tell the reviewers why they may go`,
      where: { path },
    },
  ];
}

function sum(files: readonly CategorisedFile[], side: "added" | "deleted"): number {
  return files.reduce((total, file) => total + file[side], 0);
}
