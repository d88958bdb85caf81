import { disclosedUses, gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { type AppliedLimit, appliedLimits } from "../limits/applyLimit.ts";
import { checkSize } from "../limits/checkSize.ts";
import { noteLiftsLimit } from "../limits/noteLiftsLimit.ts";
import { offerNote } from "../limits/offerNote.ts";
import { ruleOfLimit } from "../limits/ruleOfLimit.ts";
import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu" };
const message = (use: string, more = "") =>
  `fix it\n\nAI-used-for: ${use}\n${more}Signed-off-by: Jane Doe <jane@example.org>`;
const small = { path: "hw/net/e1000.c", added: 12, deleted: 8 };
const large = { path: "hw/net/e1000.c", added: 30, deleted: 4 };
const test = { path: "tests/qtest/e1000.c", added: 300, deleted: 0 };
const capped = {
  name: "small",
  limits: [{ id: "commit", unit: "files" as const, max: 1, per: "commit" as const, when: "always" as const }],
};

export const examples: Examples = {
  policy: qemu,
  pass: {
    "20 changed lines": { message: message("code"), files: [small, test] },
    "AI wrote the tests only": { message: message("tests"), files: [large, test] },
    "a mechanical change": { message: message("code (mechanical rename)"), files: [large] },
    "a limit that a note lifts": {
      policy: {
        extends: "qemu",
        uses: { code: { covers: ["core", "build", "code"], limit: null } },
        limits: [
          { id: "ai", unit: "net", max: 20, per: "commit", when: "ai", exclude: ["tests"], unlessNote: ["codemod"] },
        ],
      },
      message: message("code (codemod)"),
      files: [large],
    },
    agreed: {
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [large],
      owners: "* jim@example.org",
    },
    "a person's change may be large": {
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      files: [{ ...large, added: 2000 }],
    },
  },
  fail: {
    "30 changed lines of code": {
      message: message("code"),
      files: [large, test],
      says: "30 changed lines of AI-assisted code; QEMU allows at most 20",
      fix: "split the change, or, if the change is mechanical, say so: AI-used-for: code (mechanical: …), or record a maintainer's agreement: AI-agreed-by: Name <address>",
    },
    "an agreement that nobody can check": {
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [large],
      says: "30 changed lines of AI-assisted code",
      severity: "warning",
    },
    "an agreement of somebody who does not own the file": {
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [large],
      owners: "* kim@example.org",
      says: "30 changed lines of AI-assisted code",
    },
    "an agreement that the author typed, where it must be signed": {
      policy: { ...qemu, agreement: { proof: "signed", signers: ".github/ai-signers" } },
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [large],
      owners: "* jim@example.org",
      says: "30 changed lines of AI-assisted code",
      severity: "warning",
    },
    "a limit for every commit": {
      policy: capped,
      message: "fix it",
      files: [small, test],
      says: "2 files; small allows at most 1",
    },
    "a limit that only warns": {
      policy: { name: "small", limits: capped.limits.map((limit) => ({ ...limit, severity: "warn" as const })) },
      message: "fix it",
      files: [small, test],
      says: "2 files; small allows at most 1",
      severity: "warning",
    },
    "before the message is written, from an agent's environment": {
      files: [large],
      environment: { CLAUDECODE: "1" },
      says: "30 changed lines of AI-assisted code",
      severity: "warning",
    },
  },
};

export const sizeLimit: Rule = {
  name: "size-limit",
  place: 110,
  summary: "An AI-assisted change stays within the policy's size limit.",
  why: "AI makes a patch cheap to write but no cheaper to review. A small patch is also easy to revert.",
  whenNotToUse: "Where reviewers prefer one large change to a series of small ones.",
  severity: "error",
  asked: ({ limits, uses }) =>
    limits.some((limit) => ruleOfLimit(limit) === "size-limit") ||
    Object.values(uses).some(({ limit }) => limit !== undefined),
  onlyMarked: ({ limits }) => limits.every(({ when }) => when === "ai"),
  countsLines: true,
  needsFiles: (change, policy) => limitsFor(change, policy).length > 0,
  check: (change, policy) => limitsFor(change, policy).flatMap((limit) => checkSize(limit, change, policy)),
};

function limitsFor(change: Change, policy: Policy): AppliedLimit[] {
  const general = appliedLimits(change, policy, (limit) => ruleOfLimit(limit) === "size-limit");
  return change.evidence.length === 0 ? general : [...limitsOfUses(change, policy), ...general];
}

function limitsOfUses(change: Change, policy: Policy): AppliedLimit[] {
  const grade = gradeOfAiUse(change);
  if (grade === undefined) return [];
  const declared = disclosedUses(change);
  // Without a message nobody has said yet what AI was used for: each use's limit may apply.
  const candidates = change.message ? declared : Object.keys(policy.uses).map((name) => ({ name, note: undefined }));
  const named = new Set<string>();
  return candidates.flatMap(({ name, note }): AppliedLimit[] => {
    const use = Object.hasOwn(policy.uses, name) ? policy.uses[name] : undefined;
    if (use?.limit === undefined) return [];
    const lifted = noteLiftsLimit(note, use.unlessNote);
    // A use may be named twice: in two trailers, or in the message and, late, in a note.
    const key = `${lifted} ${name}`;
    if (named.has(key)) return [];
    named.add(key);
    return [
      {
        what: `of AI-assisted ${name}`,
        unit: use.unit ?? "changed",
        max: use.limit,
        counts: (category) => use.covers.includes(category),
        liftable: Boolean(policy.agreement ?? use.unlessNote),
        orElse: offerNote(name, use.unlessNote, policy),
        ...(lifted && { waivedBy: `${name} (${note})` }),
        perhaps: grade === "weak",
      },
    ];
  });
}
