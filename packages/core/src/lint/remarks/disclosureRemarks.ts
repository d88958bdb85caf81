import { disclosesInCommits } from "../../policy/policy.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { Remark, RemarkKind } from "../remark.ts";

const list = { key: "AI-used-for", value: { list: ["code", "tests"] }, example: "code" };

type DisclosureSource = NonNullable<PolicySource["disclosure"]>;

const disclosing = (more: DisclosureSource): PolicySource => ({
  disclosure: { level: "required", trailers: [list], ...more },
});

/** Of how AI use is disclosed in commits; `pullRequestRemarks` is about the other place. */
export const disclosureRemarks: readonly RemarkKind[] = [
  {
    name: "how to disclose, where nobody is asked to",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.trailers",
    wrong: disclosing({ level: "none" }),
    right: disclosing({ level: "recommended" }),
    find: ({ own, policy: { disclosure } }) => {
      const part = own.disclosure?.trailers?.length ? "trailers" : "pullRequest";
      const said = own.disclosure?.[part];
      if (disclosure.level !== "none" || said === undefined || Object.keys(said).length === 0) return [];
      const given = own.disclosure?.level === undefined ? "" : ', because "level" is "none"';
      return [
        {
          keys: [["disclosure", part]],
          message: `it says how to disclose AI use, and nobody is asked to${given}`,
          fix: 'write "level": "required" or "level": "recommended" in disclosure',
        },
      ];
    },
  },
  {
    name: "a disclosure that nothing asks for",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.level",
    wrong: { disclosure: { level: "required" } },
    right: disclosing({}),
    find: findUnaskable,
  },
  {
    name: "trailers, where no commit is asked for one",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.trailers",
    wrong: disclosing({ channels: ["pr-body"] }),
    right: disclosing({ channels: ["pr-body", "commit-trailer"] }),
    find: ({ own, policy }) => {
      const { channels, level } = policy.disclosure;
      if (!own.disclosure?.trailers?.length || level === "none" || channels.length === 0 || disclosesInCommits(policy))
        return [];
      return [
        {
          keys: [["disclosure", "trailers"]],
          message: `no commit is asked for a trailer: the channels are ${listed(channels)}`,
          fix: 'add "commit-trailer" to disclosure.channels, or delete the trailers',
        },
      ];
    },
  },
  {
    name: "every channel, where there is one",
    code: "says-nothing",
    severity: "note",
    at: "disclosure.everyChannel",
    wrong: disclosing({ everyChannel: true }),
    right: disclosing({ everyChannel: true, channels: ["commit-trailer", "commit-body"] }),
    find: ({ policy: { disclosure } }) => [
      disclosure.everyChannel &&
        disclosure.channels.filter((channel) => channel !== "issue").length < 2 && {
          keys: [
            ["disclosure", "everyChannel"],
            ["disclosure", "channels"],
          ],
          message: `there are no two channels to ask for both: the channels are ${listed(disclosure.channels)}`,
          fix: 'delete "everyChannel", or add a channel such as "pr-body"',
        },
    ],
  },
  {
    name: "a disclosure in issues",
    code: "not-checked",
    severity: "note",
    at: "disclosure.channels",
    wrong: { disclosure: { level: "required", channels: ["pr-body", "issue"] } },
    right: { disclosure: { level: "required", channels: ["pr-body"] } },
    find: ({ own }) =>
      own.disclosure?.channels?.includes("issue")
        ? [unread("channels", "disclosures in issues are not found, because no command reads issues")]
        : [],
  },
  {
    name: "when to disclose, in words",
    code: "not-checked",
    severity: "note",
    at: "disclosure.threshold",
    wrong: { disclosure: { level: "required", channels: ["pr-body"], threshold: "more than a line" } },
    right: { disclosure: { level: "required", channels: ["pr-body"] } },
    find: ({ own: { disclosure } }) => [
      ...(disclosure?.threshold === undefined
        ? []
        : [unread("threshold", "the threshold is printed and never checked")]),
      ...(disclosure?.exempt?.length ? [unread("exempt", "exempt uses are printed and never checked")] : []),
    ],
  },
];

/** Neither a commit nor a pull request can be told to disclose. */
function findUnaskable({ policy }: LintedPolicy): Remark[] {
  const { level, channels, trailers } = policy.disclosure;
  const inRequest = channels.some((channel) => channel.startsWith("pr-"));
  if (level === "none" || policy.stance === "forbid" || inRequest) return [];
  if (channels.includes("issue") && channels.length === 1) return [];
  const keys = [["disclosure", "level"], ["disclosure", "channels"], ["disclosure"]];
  if (channels.length === 0)
    return [
      {
        keys,
        message: `disclosure is ${level}, and "channels" names no place for it`,
        fix: 'write "channels": ["commit-trailer"] or ["pr-body"]',
      },
    ];
  // Where prose will do and is only advised, nobody misses it.
  if (trailers.length > 0 || (level === "recommended" && channels.includes("commit-body"))) return [];
  return [
    {
      keys,
      message: `disclosure is ${level}, and no rule asks for it, because the policy names no trailer`,
      fix: 'add "trailers": [{ "key": "Assisted-by", "value": "any", "example": "Claude Code" }], or "channels": ["pr-body"]',
    },
  ];
}

function unread(key: string, message: string): Remark {
  return { keys: [["disclosure", key]], message, fix: "keep it for the readers, or delete it" };
}
