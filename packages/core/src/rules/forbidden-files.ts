import { appliesTo } from "../change/aiUse.ts";
import { quotePath } from "../text/quotePath.ts";
import type { Examples, Rule } from "./rule.ts";

const metafiles = {
  name: "tidy",
  forbidFiles: [
    { globs: [".claude/**", "CLAUDE.md"], when: "always" as const, reason: "keeps agents' own files out" },
    { globs: ["**/*.png"], when: "ai" as const, reason: "accepts no AI-generated media" },
  ],
};

export const examples: Examples = {
  policy: metafiles,
  pass: {
    "a picture by a person": { message: "add the logo", files: [{ path: "logo.png", added: 0, deleted: 0 }] },
    "other files": { message: "fix it", files: [{ path: "src/claude.c", added: 1, deleted: 0 }] },
  },
  fail: {
    "an agent's file": {
      message: "fix it",
      files: [{ path: ".claude/settings.json", added: 3, deleted: 0 }],
      says: "tidy keeps agents' own files out: .claude/settings.json",
      fix: "git restore --staged -- .claude/settings.json",
    },
    "a picture with AI": {
      message: "add the logo\n\nCo-authored-by: Claude <noreply@anthropic.com>",
      files: [{ path: "logo.png", added: 0, deleted: 0 }],
      says: "accepts no AI-generated media",
    },
  },
};

export const forbiddenFiles: Rule = {
  name: "forbidden-files",
  place: 170,
  summary: "A change does not add or change files that the policy forbids.",
  why: "Agents leave their own files behind, and generated pictures raise legal questions that code does not.",
  whenNotToUse: "Where the project shares its agents' instructions.",
  severity: "error",
  asked: ({ forbidFiles }) => forbidFiles.length > 0,
  needsFiles: (change, policy) => policy.forbidFiles.some(({ when }) => appliesTo(change, when) !== "no"),
  check: (change, policy) =>
    policy.forbidFiles.flatMap(({ when, reason }, index) => {
      const applies = appliesTo(change, when);
      const files =
        applies === "no" ? [] : (change.files ?? []).filter(({ forbiddenBy }) => forbiddenBy.includes(index));
      return files.map(({ path, status }) => ({
        message: `${policy.title} ${reason}: ${path}`,
        // The first needs no commit to restore from, which an amend or the very first commit may not have.
        fix: `git ${status === "added" ? "rm --cached" : "restore --staged"} -- ${quotePath(path)}`,
        where: { path },
        atMost: applies === "perhaps" ? "warning" : undefined,
      }));
    }),
};
