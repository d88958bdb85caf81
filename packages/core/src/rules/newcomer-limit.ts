import type { Change } from "../change/change.ts";
import type { AppliedLimit } from "../limits/applyLimit.ts";
import { applyLimit } from "../limits/applyLimit.ts";
import { checkSize } from "../limits/checkSize.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import type { Examples, Rule } from "./rule.ts";

const small: PolicySource = {
  title: "this project",
  categories: { tests: ["test/**"] },
  limits: [{ id: "newcomer", unit: "added", max: 150, per: "commit", exclude: ["tests"], when: "ai", newcomer: 5 }],
};
const large = { path: "src/a.ts", added: 200, deleted: 0 };
const message = "add it\n\nAssisted-by: Claude Code";

export const examples: Examples = {
  pass: [
    { title: "by somebody with five commits", policy: small, message, files: [large], earlierCommits: 5 },
    { title: "a newcomer's own work", policy: small, message: "add it", files: [large], earlierCommits: 0 },
    {
      title: "small enough",
      policy: small,
      message,
      files: [
        { ...large, added: 150 },
        { ...large, path: "test/a.test.ts" },
      ],
      earlierCommits: 0,
    },
  ],
  fail: [
    {
      title: "200 added lines in a third commit",
      policy: small,
      message,
      files: [large],
      earlierCommits: 2,
      says: "200 added lines outside tests; this project allows at most 150 from authors with fewer than 5 earlier commits",
      fix: "split the change",
    },
    {
      title: "guidance only: a warning",
      policy: { extends: "human-in-the-loop" },
      message,
      files: [large],
      earlierCommits: 2,
      says: "200 added lines outside generated, vendored, tests and docs",
      severity: "warning",
    },
    {
      title: "a hint of AI",
      policy: small,
      message: "add it\n\nThis patch was generated with ChatGPT.",
      files: [large],
      earlierCommits: 2,
      says: "200 added lines",
      severity: "warning",
    },
  ],
};

export const newcomerLimit: Rule = {
  name: "newcomer-limit",
  place: 120,
  summary: "A newcomer's change stays within the policy's size limit for newcomers.",
  why: "Somebody new to the code cannot answer for a large change, and should start with a small one.",
  whenNotToUse: "Where people contribute only once: a large first change is refused and nobody will split it.",
  severity: "error",
  asked: ({ limits }) => limits.some(({ newcomer }) => newcomer !== undefined),
  needsFiles: (change, policy) => limitsFor(change, policy).length > 0,
  check: (change, policy) => limitsFor(change, policy).flatMap((limit) => checkSize(limit, change, policy)),
};

function limitsFor(change: Change, policy: Policy): readonly AppliedLimit[] {
  return policy.limits.flatMap((limit) => {
    if (limit.newcomer === undefined || limit.per === "range") return [];
    return applyLimit(limit, change, policy) ?? [];
  });
}
