import { aiTouches, appliesTo, gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { findAgreement } from "../change/findAgreement.ts";
import { largestOf, listSizes, sizeOf } from "../change/sizes.ts";
import type { Violation } from "../finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { Limit } from "../policy/changeSchema.ts";
import { wordsOf } from "../words.ts";
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
  pass: [
    { title: "20 changed lines", policy: qemu, message: message("code"), files: [small, test] },
    { title: "AI wrote the tests only", policy: qemu, message: message("tests"), files: [large, test] },
    { title: "a mechanical change", policy: qemu, message: message("code (mechanical rename)"), files: [large] },
    {
      title: "agreed",
      policy: qemu,
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [large],
    },
    {
      title: "a person's change may be large",
      policy: qemu,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      files: [{ ...large, added: 2000 }],
    },
  ],
  fail: [
    {
      title: "34 changed lines of code",
      policy: qemu,
      message: message("code"),
      files: [large, test],
      says: "34 changed lines of AI-assisted code; QEMU takes at most 20",
    },
    {
      title: "a limit for every commit",
      policy: capped,
      message: "fix it",
      files: [small, test],
      says: "2 files; small takes at most 1",
    },
    {
      title: "a newcomer's",
      policy: { extends: "human-in-the-loop" },
      message: "add it\n\nAssisted-by: Claude Code",
      files: [{ path: "src/a.ts", added: 200, deleted: 0 }],
      earlierCommits: 2,
      says: "200 added lines",
    },
    {
      title: "before the message is written, from an agent's environment",
      policy: qemu,
      files: [large],
      environment: { CLAUDECODE: "1" },
      says: "34 changed lines of AI-assisted code",
      severity: "warning",
    },
  ],
};

export const sizeLimit: Rule = {
  name: "size-limit",
  summary: "An AI-assisted change stays within the policy's size.",
  why: "AI makes a patch cheap to write and no cheaper to review; a small one is also easy to take back.",
  whenNotToUse: "Where reviewers prefer one large change to a series.",
  severity: "error",
  needsFiles: (change, policy) => limitsOf(change, policy).length > 0,
  check: (change, policy) => limitsOf(change, policy).flatMap((limit) => checkLimit(limit, change, policy)),
};

/** A limit that applies to this change, whichever part of the policy sets it. */
interface Bound extends Pick<Limit, "unit" | "max"> {
  readonly what: string;
  readonly counts: (category: string) => boolean;
  readonly only?: string;
  /** What the message may still say to lift it. */
  readonly liftable: boolean;
  readonly waivedBy?: string;
  readonly perhaps: boolean;
}

function limitsOf(change: Change, policy: Policy): readonly Bound[] {
  const general = policy.limits.length === 0 ? [] : generalLimits(change, policy);
  return change.evidence.length === 0 ? general : [...useLimits(change, policy), ...general];
}

function useLimits(change: Change, policy: Policy): Bound[] {
  const grade = gradeOfAiUse(change);
  if (grade === undefined) return [];
  const declared = change.disclosures.flatMap(({ uses }) => uses);
  // Without a message nobody has said yet what AI was used for: each use's limit may apply.
  const candidates = change.message ? declared : Object.keys(policy.uses).map((name) => ({ name, note: undefined }));
  return candidates.flatMap(({ name, note }): Bound[] => {
    const use = Object.hasOwn(policy.uses, name) ? policy.uses[name] : undefined;
    if (use?.limit === undefined) return [];
    const lifted =
      note !== undefined && use.unlessNote?.some((words) => ` ${wordsOf(note)} `.includes(` ${wordsOf(words)} `));
    const counts = (category: string) => use.covers.includes(category);
    return [
      {
        what: `of AI-assisted ${name}`,
        unit: "changed",
        max: use.limit,
        counts,
        liftable: Boolean(policy.agreement ?? use.unlessNote),
        ...(lifted && { waivedBy: `${name} (${note})` }),
        perhaps: grade === "weak",
      },
    ];
  });
}

function generalLimits(change: Change, policy: Policy): Bound[] {
  return policy.limits.flatMap((limit): Bound[] => {
    const applies = appliesTo(change, limit.when);
    const newcomer =
      limit.newcomer === undefined || (change.earlierCommits !== undefined && change.earlierCommits < limit.newcomer);
    if (applies === "no" || !newcomer) return [];
    const counts = (category: string) =>
      (limit.only?.includes(category) ?? true) &&
      !limit.exclude?.includes(category) &&
      (limit.when === "always" || aiTouches(category, change, policy));
    const what = limit.exclude?.length
      ? `outside ${limit.exclude.join(" and ")}`
      : limit.only?.length
        ? `of ${limit.only.join(" and ")}`
        : "";
    return [
      {
        what,
        unit: limit.unit,
        max: limit.max,
        counts,
        liftable: policy.agreement !== undefined,
        perhaps: applies === "perhaps",
      },
    ];
  });
}

function checkLimit(bound: Bound, change: Change, policy: Policy): Violation[] {
  const files = change.files?.filter(({ category }) => bound.counts(category)) ?? [];
  const size = sizeOf(files, bound.unit);
  if (size <= bound.max) return [];
  const unit = bound.unit === "files" ? "files" : `${bound.unit} lines`;
  const agreement = findAgreement(
    change,
    policy,
    files.map(({ path }) => path),
  );
  const waivedBy = bound.waivedBy ?? agreement.waivedBy;
  const undecided = bound.perhaps || agreement.doubtful || (!change.message && bound.liftable);
  const agree = policy.agreement
    ? `, or record a maintainer's agreement: ${policy.agreement.trailer}: Name <address>`
    : "";
  return [
    {
      message: `${size} ${unit} ${bound.what}`.trim() + `; ${policy.title} takes at most ${bound.max}`,
      details: [...listSizes(files), ...agreement.details],
      fix: `split the change${agree}`,
      where: { path: largestOf(files) },
      ...(waivedBy === undefined ? {} : { waivedBy }),
      ...(undecided ? { atMost: "warning" } : {}),
    },
  ];
}
