import { disclosedUses } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { Use } from "../disclosure/disclosure.ts";
import { writeUse } from "../disclosure/writeUse.ts";
import type { Violation } from "../finding/finding.ts";
import { touchedUses } from "../change/touchedUses.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";
import { listed } from "../text/listed.ts";
import { undisclosedLines } from "../change/undisclosedLines.ts";
import type { Examples, Rule } from "./rule.ts";

const message = (uses: string) => `fix it\n\nAI-used-for: ${uses}\nSigned-off-by: Jane Doe <jane@example.org>`;
const source = { path: "hw/net/e1000.c", added: 3, deleted: 1 };
const test = { path: "tests/qtest/e1000.c", added: 30, deleted: 0 };
const large = { path: "hw/net/e1000.c", added: 80, deleted: 0 };
const record = (ai: number) => ({
  source: "refs/notes/ai" as const,
  tools: ["Cursor"],
  files: [
    { path: large.path, ai },
    { path: test.path, ai: 30 },
  ],
});

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "tests disclosed and touched": { message: message("tests"), files: [source, test] },
    "research needs no file": { message: message("research"), files: [source] },
    "comments are documentation in a file of code": { message: message("docs (comments)"), files: [source] },
    "a tool's record agrees": { message: message("code, tests"), files: [large, test], record: record(60) },
    "a few lines of completion": { message: message("tests"), files: [large, test], record: record(6) },
  },
  fail: {
    "tests disclosed, none touched": {
      message: message("code, tests"),
      files: [source],
      says: 'AI-used-for says "tests", but no file of tests is changed',
      fix: "AI-used-for: code",
    },
    "documentation disclosed, and only code touched": {
      message: message("docs"),
      files: [source],
      says: 'AI-used-for says "docs", but no file of docs is changed',
      fix: "AI-used-for: code, or say in a note what it was: docs (…)",
    },
    "code disclosed, and no file changed": {
      message: message("code"),
      files: [],
      says: 'AI-used-for says "code", but no file of core, build or code is changed',
      fix: "say in a note what it was: code (…)",
    },
    "tests disclosed, and most of the code recorded as AI's": {
      message: message("tests (unit)"),
      files: [large, test],
      record: record(60),
      says: 'AI-used-for says "tests", but the record in refs/notes/ai attributes 60 of 80 added lines of code to AI',
      fix: "AI-used-for: code, tests (unit)",
    },
  },
};

export const disclosureMatchesDiff: Rule = {
  name: "disclosure-matches-diff",
  place: 100,
  summary: "Each disclosed use matches a changed file, and no tool's record shows more AI use than is disclosed.",
  why: "A disclosure copied from the last commit misleads the reviewer.",
  whenNotToUse: "Where every patch of a series discloses what was used for any patch of it.",
  severity: "warning",
  aboutMessage: true,
  onlyMarked: true,
  needsFiles: (change, policy) =>
    !change.part &&
    ((change.records !== undefined && disclosedUses(change).length > 0) ||
      change.disclosures.some(({ uses }) => uses.some(({ name }) => coveredCategories(name, policy).length > 0))),
  check(change, policy) {
    const { files } = change;
    if (!files || change.part) return [];
    const idle = idleUses(change, files, policy);
    return change.records ? [...idle, ...checkRecords(change, policy)] : idle;
  },
};

/** Uses that were disclosed without a file to show for them. */
function idleUses(change: Change, files: NonNullable<Change["files"]>, policy: Policy): Violation[] {
  return change.disclosures.flatMap(({ spec, uses, line }) => {
    const idle = uses.filter(({ name, note }) => {
      const covers = coveredCategories(name, policy);
      // What a note says of a use, e.g. docs (comments), is for a person to compare with the change.
      return (
        note === undefined &&
        covers.length > 0 &&
        !files.some(({ categories }) => categories.some((category) => covers.includes(category)))
      );
    });
    const kept = uses.filter((use) => !idle.includes(use)).map(writeUse);
    const shown = kept.length > 0 ? kept : touchedUses(change, spec, policy);
    return idle.map(({ name }) => ({
      message: `${spec.key} says "${name}", but no file of ${listed(coveredCategories(name, policy), "or")} is changed`,
      fix:
        [
          ...(shown.length > 0 ? [`${spec.key}: ${shown.join(", ")}`] : []),
          ...(kept.length === 0 && takesNotes(spec) ? [`say in a note what it was: ${name} (…)`] : []),
        ].join(", or ") || `remove "${name}"`,
      where: { line },
    }));
  });
}

/** Lines that a tool counted as AI's and nobody disclosed. */
function checkRecords(change: Change, policy: Policy): Violation[] {
  const missing = undisclosedLines(change, policy);
  const said = [...change.disclosures, ...(change.late ?? [])].find(({ uses }) => uses.length > 0);
  if (missing.length === 0 || !said) return [];
  const disclosed = disclosedUses(change);
  const order = Object.keys(policy.uses);
  const wanted: Use[] = [...disclosed, ...missing.map(({ use }) => ({ name: use }))];
  const fix = wanted.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)).map(writeUse);
  const sources = [...new Set(change.records?.map(({ source }) => source))].join(" and ");
  return missing.map(({ categories, ai, added }) => ({
    message: `${said.spec.key} says "${disclosed.map(({ name }) => name).join(", ")}", but the record in ${sources} attributes ${ai} of ${added} added lines of ${categories.join(" and ")} to AI`,
    fix: `${said.spec.key}: ${fix.join(", ")}`,
    where: change.disclosures.includes(said) ? { line: said.line } : { field: sources },
    atMost: "warning" as const,
  }));
}

function takesNotes({ value }: TrailerSpec): boolean {
  return value.kind === "list" && value.notes;
}

function coveredCategories(use: string, policy: Policy): readonly string[] {
  return policy.uses[use]?.covers ?? [];
}
