import { aiTouches, appliesTo, evidenceOfUse, gradeOfMarks } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { findAgreement, ownersFileFor, type AgreementFor } from "../change/findAgreement.ts";
import { listSizes } from "../files/sizes.ts";
import { describeEvidence } from "../evidence/describeEvidence.ts";
import type { Violation } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu", categories: { core: ["accel/**"] } };
const message = (use: string, more = "") =>
  `fix it\n\nAI-used-for: ${use}\n${more}Signed-off-by: Jane Doe <jane@example.org>`;
const core = { path: "accel/tcg/translate-all.c", added: 2, deleted: 2 };
const approving: PolicySource = {
  title: "NetBSD",
  stance: "forbid",
  agreement: { grantedBy: ["The core team <core@example.org>"] },
};
const assisted = "vmstat: align the columns\n\nAssisted-by: Claude Code\n";

export const examples: Examples = {
  pass: [
    {
      title: "agreed",
      policy: qemu,
      message: message("code", "AI-agreed-by: Jim Roe <jim@example.org>\n"),
      files: [core],
    },
    {
      title: "AI wrote the tests only",
      policy: qemu,
      message: message("tests"),
      files: [core, { path: "tests/a.c", added: 9, deleted: 0 }],
    },
    {
      title: "a person's change",
      policy: qemu,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      files: [core],
    },
    {
      title: "a project that declines AI, unless it was agreed before",
      policy: approving,
      message: `${assisted}AI-agreed-by: The core team <core@example.org>`,
    },
  ],
  fail: [
    {
      title: "core code",
      policy: qemu,
      message: message("code"),
      files: [core],
      says: "QEMU accepts AI-assisted changes to core files only with a maintainer's agreement",
      fix: "AI-agreed-by: Name <address>",
    },
    {
      title: "a project that declines AI",
      policy: { extends: "qemu-decline" },
      message: "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "QEMU declines AI-generated contributions",
    },
    {
      title: "a project that declines AI without prior agreement",
      policy: approving,
      message: assisted,
      says: "NetBSD declines AI-generated contributions without prior agreement",
      fix: "remove the mark if the change contains no tool output; otherwise write the change yourself, or record the agreement: AI-agreed-by: Name <address>",
    },
    {
      title: "a hint of AI",
      policy: { extends: "qemu-decline" },
      message: "fix it\n\nThis patch was generated with ChatGPT.\n\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "QEMU declines AI-generated contributions",
      severity: "warning",
    },
  ],
};

export const offLimits: Rule = {
  name: "off-limits",
  place: 150,
  summary: "AI-assisted changes stay out of the paths that the policy closes to them, or out of the whole project.",
  why: "Code that everything depends on cannot be withdrawn when a problem appears.",
  whenNotToUse: "Where review is enough.",
  severity: "error",
  asked: (policy) => policy.offLimits.length > 0 || policy.stance === "forbid",
  onlyMarked: ({ offLimits }) => offLimits.every(({ when }) => when === "ai"),
  needsFiles: (change, policy) =>
    policy.offLimits.some(({ when }) => appliesTo(change, when) !== "no") || needsOwners(change, policy),
  check: (change, policy) => [
    ...checkStance(change, policy),
    ...policy.offLimits.flatMap((closed) => checkPaths(closed, change, policy)),
  ],
};

/** Whether a ban can be lifted by an agreement that counts for some paths only. */
function needsOwners(change: Change, policy: Policy): boolean {
  return (
    policy.stance === "forbid" && gradeOfMarks(change) !== undefined && ownersFileFor(change, policy) !== undefined
  );
}

const none: AgreementFor = { details: [], doubtful: false };

function checkStance(change: Change, policy: Policy): Violation[] {
  const grade = policy.stance === "forbid" ? gradeOfMarks(change) : undefined;
  const evidence = evidenceOfUse(change).find((one) => one.grade === grade);
  if (!evidence) return [];
  const liftable = policy.agreement !== undefined;
  const paths = change.files?.map(({ path }) => path) ?? [];
  const agreement = liftable ? findAgreement(change, policy, paths) : none;
  const unknown = !change.files && needsOwners(change, policy);
  const waivedBy = unknown ? undefined : agreement.waivedBy;
  const undecided = unknown || agreement.doubtful || (!change.message && liftable);
  const otherwise = liftable ? `, or record the agreement: ${policy.agreement?.trailer}: Name <address>` : "";
  return [
    {
      message: `${policy.title} declines AI-generated contributions${liftable ? " without prior agreement" : ""}, and ${describeEvidence(evidence)}`,
      ...(agreement.details.length > 0 ? { details: agreement.details } : {}),
      fix: `remove the mark if the change contains no tool output; otherwise write the change yourself${otherwise}`,
      where: evidence.where,
      ...(waivedBy === undefined ? {} : { waivedBy }),
      ...(grade === "weak" || undecided ? { atMost: "warning" } : {}),
    },
  ];
}

function checkPaths(closed: Policy["offLimits"][number], change: Change, policy: Policy): Violation[] {
  const applies = appliesTo(change, closed.when);
  if (applies === "no") return [];
  const files = (change.files ?? []).filter(
    ({ category }) =>
      closed.categories.includes(category) && (closed.when === "always" || aiTouches(category, change, policy)),
  );
  if (files.length === 0) return [];
  const liftable = closed.unless === "agreement" && policy.agreement !== undefined;
  const agreement: AgreementFor = liftable
    ? findAgreement(
        change,
        policy,
        files.map(({ path }) => path),
      )
    : none;
  const categories = closed.categories.filter((name) => files.some(({ category }) => category === name)).join(" and ");
  const changes = closed.when === "ai" ? "AI-assisted changes" : "changes";
  return [
    {
      message: liftable
        ? `${policy.title} accepts ${changes} to ${categories} files only with a maintainer's agreement`
        : `${policy.title} accepts no ${changes} to ${categories} files`,
      details: [...listSizes(files), ...agreement.details],
      fix: liftable ? `${policy.agreement?.trailer}: Name <address>` : `leave ${categories} out of this change`,
      where: { path: files[0]?.path ?? "" },
      ...(agreement.waivedBy === undefined ? {} : { waivedBy: agreement.waivedBy }),
      ...(applies === "perhaps" || agreement.doubtful || (!change.message && liftable) ? { atMost: "warning" } : {}),
    },
  ];
}
