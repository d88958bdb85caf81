import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu" };
const message = (uses: string) => `fix it\n\nAI-used-for: ${uses}\nSigned-off-by: Jane Doe <jane@example.org>`;
const source = { path: "hw/net/e1000.c", added: 3, deleted: 1 };
const test = { path: "tests/qtest/e1000.c", added: 30, deleted: 0 };

export const examples: Examples = {
  pass: [
    { title: "tests disclosed and touched", policy: qemu, message: message("tests"), files: [source, test] },
    { title: "research needs no file", policy: qemu, message: message("research"), files: [source] },
  ],
  fail: [
    {
      title: "tests disclosed, none touched",
      policy: qemu,
      message: message("code, tests"),
      files: [source],
      says: 'AI-used-for says "tests", but no file of tests is changed',
      fix: "AI-used-for: code",
    },
  ],
};

export const disclosureMatchesDiff: Rule = {
  name: "disclosure-matches-diff",
  summary: "Each disclosed use has a file to show for it.",
  why: "A disclosure that was copied from the last commit misleads the reviewer it is written for.",
  whenNotToUse: "Where a series discloses in every patch what was used for any of them.",
  severity: "warning",
  needsFiles: (change, policy) =>
    change.disclosures.some(({ uses }) => uses.some(({ name }) => coveredCategories(name, policy).length > 0)),
  check(change, policy) {
    const { files } = change;
    if (!files) return [];
    return change.disclosures.flatMap(({ spec, uses, line }) => {
      const idle = uses.filter(({ name }) => {
        const covers = coveredCategories(name, policy);
        return covers.length > 0 && !files.some(({ category }) => covers.includes(category));
      });
      const kept = uses
        .filter((use) => !idle.includes(use))
        .map(({ name, note }) => (note ? `${name} (${note})` : name));
      return idle.map(({ name }) => ({
        message: `${spec.key} says "${name}", but no file of ${coveredCategories(name, policy).join(" or ")} is changed`,
        ...(kept.length > 0 ? { fix: `${spec.key}: ${kept.join(", ")}` } : {}),
        where: { line },
      }));
    });
  },
};

function coveredCategories(use: string, policy: Policy): readonly string[] {
  return policy.uses[use]?.covers ?? [];
}
