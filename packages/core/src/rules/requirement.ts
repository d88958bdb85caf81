import { appliesTo } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { findUnmet, isOfCommit } from "../change/findUnmet.ts";
import type { Violation } from "../finding/finding.ts";
import type { Requirement } from "../policy/changeSchema.ts";
import { clauses } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import type { Examples, Rule } from "./rule.ts";

const reviewed: PolicySource = {
  title: "Sample",
  requires: [{ what: "a person's review", when: "ai", trailers: ["Reviewed-by", "Acked-by"] }],
};
const issue: PolicySource = {
  title: "Sample",
  requires: [{ what: "an accepted issue", when: "always", issue: "pull-request" }],
};
const boxes: PolicySource = {
  title: "Sample",
  requires: [
    { what: "an answer on how it was reviewed", when: "ai", boxes: ["Rewritten", "Reviewed"], single: true },
    {
      what: "confirmation that you read the policy",
      when: "always",
      boxes: ["I have read the policy"],
      severity: "warn",
    },
  ],
};
const generated = "fix it\n\nGenerated-by: ChatGPT";
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

export const examples: Examples = {
  policy: reviewed,
  pass: {
    "no AI, no review": { message: "fix it" },
    "a person's review": { message: `${generated}\nReviewed-by: Jim Roe <jim@example.org>` },
    "an issue": { policy: issue, pullRequest: { body: "Fixes #12." } },
    "an issue's address": { policy: issue, pullRequest: { body: "See https://github.com/example/parser/issues/12" } },
    "a commit whose pull request is not known": { policy: issue, message: "fix it" },
    "boxes below another one": {
      policy: boxes,
      pullRequest: {
        body: `- [x] AI was used\n    - [ ] **Rewritten**: by hand\n    - [x] **Reviewed**: line by line\n- [x] I have read the policy\n\n${footer}`,
      },
    },
  },
  fail: {
    "no review": {
      message: generated,
      says: "Sample requires a person's review for AI-assisted changes, and the message has no Reviewed-by or Acked-by from another person",
      fix: "Reviewed-by: Name <address>",
    },
    "a tool's review": {
      message: `${generated}\nReviewed-by: Claude <noreply@anthropic.com>`,
      says: "Sample requires a person's review",
    },
    "the author's own review": {
      message: `${generated}\nReviewed-by: Jane Doe <jane@example.org>`,
      says: "Sample requires a person's review",
    },
    "no issue; a template's comment refers to none": {
      policy: issue,
      pullRequest: { body: "<!-- Fixes #1 -->\nIt broke on empty lines." },
      says: "Sample requires an accepted issue, and the pull request refers to no issue",
      fix: "write in the description: Closes #NUMBER",
    },
    "none of two boxes": {
      policy: boxes,
      pullRequest: { body: `- [x] I have read the policy\n\n${footer}` },
      says: 'for AI-assisted changes, and the pull request does not tick "Rewritten" or "Reviewed"',
      fix: 'tick "Rewritten" or "Reviewed"',
    },
    "two boxes where one is meant": {
      policy: boxes,
      pullRequest: { body: `- [x] Rewritten\n- [x] Reviewed\n- [x] I have read the policy\n\n${footer}` },
      says: 'the pull request ticks more than one box: "Rewritten", "Reviewed"',
      fix: "keep the one that is true",
    },
    "a box that everybody ticks": {
      policy: boxes,
      pullRequest: { body: "It broke on empty lines." },
      says: 'Sample requires confirmation that you read the policy, and the pull request does not tick "I have read the policy"',
      severity: "warning",
    },
  },
};

export const requirement: Rule = {
  name: "requirement",
  place: 195,
  summary: "A change has everything else that the policy requires: a person's review, an issue, a ticked box.",
  why: "Some projects accept AI-assisted work only if a person reviewed it, or only for an accepted issue.",
  whenNotToUse: "Where only the platform records reviews: no trailer shows them.",
  severity: "error",
  asked: ({ requires }) => requires.length > 0,
  onlyMarked: ({ requires }) => requires.every((one) => one.when === "ai" || !isOfCommit(one)),
  explain: ({ requires }) => requires.flatMap((one) => clauses(["requires", one.what], explainRequirement(one))),
  check: (change, policy) => policy.requires.flatMap((one) => checkRequirement(one, change, policy)),
};

function explainRequirement(one: Requirement): string {
  const where = one.when === "ai" ? " where AI was used" : "";
  const warned = one.severity === "warn" ? " (warning only)" : "";
  return `${one.what}${where}: ${waysOf(one)}${warned}`;
}

function waysOf(one: Requirement): string {
  if ("trailers" in one) return `${one.trailers.join(" or ")} of a person other than the author`;
  if ("issue" in one) return `the ${one.issue === "commit" ? "commit message" : "pull request"} refers to an issue`;
  return `tick ${one.boxes.map((box) => `"${box}"`).join(" or ")}${one.single ? ", and no more than one" : ""}`;
}

function checkRequirement(one: Requirement, change: Change, policy: Policy): Violation[] {
  const applies = appliesTo(change, one.when);
  const unmet = applies === "no" ? undefined : findUnmet(one, change, policy);
  if (!unmet) return [];
  const { fact, fix, where } = unmet;
  return [
    {
      message: `${policy.title} requires ${one.what}${one.when === "ai" ? " for AI-assisted changes" : ""}, and ${fact}`,
      fix,
      ...(where && { where }),
      severity: one.severity && (one.severity === "warn" ? "warning" : "error"),
      atMost: applies === "perhaps" ? "warning" : undefined,
    },
  ];
}
