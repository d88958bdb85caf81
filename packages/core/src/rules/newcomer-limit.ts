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
      says: "200 added lines outside tests; this project takes at most 150 from authors with fewer than 5 earlier commits",
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
  summary: "A newcomer's change stays within the size that the policy sets to newcomers.",
  why: "Who does not know the code yet cannot answer for much of it, and starts best with something small.",
  whenNotToUse: "Where people contribute once: a large first change is then refused that nobody will split.",
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
