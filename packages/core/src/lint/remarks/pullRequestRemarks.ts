import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { Remark, RemarkKind, Remarks } from "../remark.ts";

type Disclosure = NonNullable<PolicySource["disclosure"]>;
type Form = NonNullable<Disclosure["pullRequest"]>;

const asking = (channels: Disclosure["channels"], pullRequest: Form): PolicySource => ({
  disclosure: { level: "required", channels, pullRequest },
});

/** The channels that read each part of the pull request's form. */
const readers: readonly (readonly [part: keyof Form, ...channels: string[]])[] = [
  ["section", "pr-section", "pr-checkbox"],
  ["checkboxes", "pr-checkbox"],
  ["fields", "pr-body"],
  ["label", "pr-label"],
];

/** Of how AI use is disclosed in pull requests, and of what only they show. */
export const pullRequestRemarks: readonly RemarkKind[] = [
  {
    name: "a pull request's form that nothing reads",
    code: "never-applies",
    severity: "warning",
    at: "disclosure.pullRequest",
    wrong: {
      disclosure: {
        level: "required",
        trailers: [{ key: "Assisted-by", value: "any", example: "Claude Code" }],
        pullRequest: { fields: ["AI assistance:"] },
      },
    },
    right: asking(["pr-body"], { fields: ["AI assistance:"] }),
    find: ({ own, policy }) => {
      const { channels, level } = policy.disclosure;
      const { when: _always, ...form } = own.disclosure?.pullRequest ?? {};
      if (level === "none" || Object.keys(form).length === 0 || readsRequests(policy)) return [];
      return [
        {
          keys: [["disclosure", "pullRequest"]],
          message: `no pull request is read: the channels are ${listed(channels)}`,
          fix: 'add a channel such as "pr-body" to disclosure.channels, or delete pullRequest',
        },
      ];
    },
  },
  {
    name: "a part of the form that no channel reads",
    code: "never-applies",
    severity: "warning",
    at: "disclosure.pullRequest.fields",
    wrong: asking(["pr-section"], { section: "AI", fields: ["AI assistance:"] }),
    right: asking(["pr-body"], { fields: ["AI assistance:"] }),
    find: findUnreadParts,
  },
  {
    name: "what only a pull request shows",
    code: "needs-pull-request",
    severity: "note",
    at: "requires[0]",
    wrong: { requires: [{ what: "an issue", when: "ai", issue: "pull-request" }] },
    right: { requires: [{ what: "an issue", when: "ai", issue: "commit" }] },
    find: findUnseen,
  },
  {
    name: "a trap that is looked for nowhere",
    code: "never-applies",
    severity: "warning",
    at: "canaries[0]",
    wrong: { canaries: [{ text: "biblioklept", in: [] }] },
    right: { canaries: [{ text: "biblioklept", in: ["commit-message"] }] },
    find: ({ policy: { canaries } }) =>
      canaries.map(
        ({ in: places }, index) =>
          places.length === 0 && {
            keys: [["canaries", index]],
            message: '"in" is an empty list, so the words are looked for nowhere',
            fix: 'write "in": ["commit-message", "pr-body"], or one of the two',
          },
      ),
  },
];

function readsRequests({ disclosure }: LintedPolicy["policy"]): boolean {
  return disclosure.channels.some((channel) => channel.startsWith("pr-"));
}

function findUnreadParts({ policy }: LintedPolicy): Remarks {
  const { channels, pullRequest, level } = policy.disclosure;
  if (level === "none" || !readsRequests(policy)) return [];
  return readers.map(([part, ...by]) => {
    // A tool's name is looked for in the fields, too.
    const read =
      channels.some((channel) => by.includes(channel)) || (part === "fields" && policy.tools.name === "required");
    return (
      pullRequest[part] !== undefined &&
      !read && {
        keys: [
          ["disclosure", "pullRequest", part],
          ["disclosure", "channels"],
        ],
        message: `${part} is not read: the channels are ${listed(channels)}`,
        fix: `add "${by[0]}" to disclosure.channels, or delete ${part}`,
      }
    );
  });
}

/** Clauses that no commit shows. */
function findUnseen({ own }: LintedPolicy): Remarks {
  const { disclosure = {}, requires = [], canaries = [], exempt = {}, identities = {} } = own;
  const channels = disclosure.channels ?? [];
  const inCommits = channels.some((channel) => channel.startsWith("commit-"));
  const needing: readonly (readonly [boolean, Remark["keys"][number]])[] = [
    [!inCommits && channels.some((channel) => channel.startsWith("pr-")), ["disclosure", "channels"]],
    [identities.opener === "human", ["identities", "opener"]],
    [exempt.roles?.includes("maintainer") ?? false, ["exempt", "roles"]],
    [(exempt.labels ?? []).length > 0, ["exempt", "labels"]],
    [(exempt.associations ?? []).length > 0, ["exempt", "associations"]],
    ...requires.map((one, index) => {
      const ofRequest = "boxes" in one || ("issue" in one && one.issue === "pull-request");
      return [ofRequest, ["requires", index]] as const;
    }),
    ...canaries.map(({ in: places }, index) => {
      return [places.length > 0 && !places.includes("commit-message"), ["canaries", index]] as const;
    }),
  ];
  return needing.map(
    ([found, path]) =>
      found && {
        keys: [path],
        message: "no commit shows this: hooks and a git server cannot check it",
        fix: "run ai-disclosure audit in CI on pull requests, or ai-disclosure pr (docs/ci.md)",
      },
  );
}
