import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Clauses that no commit shows: a pull request does, or nothing that is read here. */
export function findUnseen({ own }: LintedPolicy): LintProblem[] {
  const { disclosure = {}, requires = [], canaries = [], exempt = {}, identities = {} } = own;
  const channels = disclosure.channels ?? [];
  const inCommits = channels.some((channel) => channel.startsWith("commit-"));
  const needsRequest: readonly (readonly [boolean, string])[] = [
    [channels.length > 0 && !inCommits && channels.some((channel) => channel !== "issue"), "disclosure.channels"],
    [identities.opener === "human", "identities.opener"],
    [exempt.roles?.includes("maintainer") ?? false, "exempt.roles"],
    [(exempt.labels ?? []).length > 0, "exempt.labels"],
    [(exempt.associations ?? []).length > 0, "exempt.associations"],
    ...requires.map((one, index) => {
      const ofRequest = "boxes" in one || ("issue" in one && one.issue === "pull-request");
      return [ofRequest, `requires[${index}]`] as const;
    }),
    ...canaries.map(({ in: places }, index) => {
      return [!places.includes("commit-message"), `canaries[${index}]`] as const;
    }),
  ];
  const unread: readonly (readonly [boolean, string, string])[] = [
    [channels.includes("issue"), "disclosure.channels", "no command reads issues: a disclosure there is not found"],
    [disclosure.threshold !== undefined, "disclosure.threshold", "the threshold is printed and never checked"],
    [(disclosure.exempt ?? []).length > 0, "disclosure.exempt", "exempt uses are printed and never checked"],
  ];
  return [
    ...needsRequest.flatMap(([found, key]) => (found ? [{ ...ofPullRequest, key }] : [])),
    ...unread.flatMap(([found, key, message]) => (found ? [{ ...notChecked, key, message }] : [])),
  ];
}

const ofPullRequest = {
  code: "needs-pull-request",
  severity: "note",
  message: "no commit shows this: hooks and a git server cannot check it",
  fix: "run audit in CI on pull requests, or ai-disclosure pr (docs/ci.md)",
} as const;

const notChecked = {
  code: "not-checked",
  severity: "note",
  fix: "keep it for the readers, and rely on something else for the check",
} as const;
