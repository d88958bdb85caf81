import type { PolicySource } from "../../policy/schema.ts";
import { knownTools } from "../../identity/knownTools.ts";
import type { KnownName } from "../../identity/nameTables.ts";
import { toolByName } from "../../identity/toolByName.ts";
import { shippedTables } from "../../identity/tools/shippedTables.generated.ts";
import { nearest } from "../../text/nearest.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { RemarkKind, Remarks } from "../remark.ts";

const deckhand: PolicySource["tools"] = { known: [{ name: "Deckhand", logins: ["deckhand[bot]"] }] };

/** Of which tools are approved, and which are known. */
export const toolRemarks: readonly RemarkKind[] = [
  {
    name: "no approved tools",
    code: "misleading",
    severity: "warning",
    at: "tools.allow",
    wrong: { tools: { allow: [] } },
    right: { tools: { allow: ["Claude"] } },
    find: ({ policy: { tools } }) => [
      tools.allow?.length === 0 && {
        keys: [["tools", "allow"]],
        message: "the list is empty, so every tool is refused that somebody names",
        fix: 'list the approved tools, or delete it to approve all; to decline AI, write "stance": "forbid"',
      },
    ],
  },
  {
    name: "an approved tool that is spelt like another",
    code: "misleading",
    severity: "note",
    at: "tools.allow[0]",
    wrong: { tools: { allow: ["Cluade Code"] } },
    right: { tools: { allow: ["Claude Code"] } },
    find: findMisspelt,
  },
  {
    name: "approved tools that nobody may name",
    code: "contradiction",
    severity: "warning",
    at: "tools.allow",
    wrong: { tools: { allow: ["Codex"], name: "forbidden" } },
    right: { tools: { allow: ["Codex"], name: "required" } },
    find: ({ policy: { tools } }) => [
      tools.name === "forbidden" &&
        tools.allow !== undefined &&
        tools.allow.length > 0 && {
          keys: [
            ["tools", "allow"],
            ["tools", "name"],
          ],
          message: "only listed tools are approved, and no disclosure may name its tool",
          fix: 'set tools.name to "required" or "optional", or delete tools.allow',
        },
    ],
  },
  {
    name: "a person's mark that is a tool's as well",
    code: "contradiction",
    severity: "warning",
    at: "tools.people[0]",
    wrong: { tools: { ...deckhand, people: ["deckhand[bot]"] } },
    right: { tools: { ...deckhand, people: ["Dora Deck"] } },
    find: ({ policy: { tools } }) => {
      const marks = new Set(
        (tools.known ?? []).flatMap(({ name, addresses = [], logins = [] }) =>
          [name, ...addresses, ...logins].map((mark) => mark.toLowerCase()),
        ),
      );
      return (tools.people ?? []).map(
        (one, index) =>
          marks.has(one.toLowerCase()) && {
            keys: [
              ["tools", "people", index],
              ["tools", "known"],
            ],
            message: `${one} is a person here, and a tool's mark in tools.known`,
            fix: "keep one of the two",
          },
      );
    },
  },
  {
    name: "tools for mechanical changes that no note tells of",
    code: "not-checked",
    severity: "note",
    at: "deterministicTools",
    wrong: mechanical(false),
    right: mechanical(true),
    find: ({ policy }) => {
      const noted = policy.disclosure.trailers.some(({ value }) => value.kind === "list" && value.notes);
      const lifting = Object.values(policy.uses).some(({ unlessNote }) => unlessNote?.length);
      return policy.deterministicTools.length === 0 || (noted && lifting)
        ? []
        : [
            {
              keys: [["deterministicTools"], ["uses"], ["disclosure", "trailers"]],
              message: "they are printed and never checked, because no note can say that a change is mechanical",
              fix: 'give a use "unlessNote": ["mechanical"], and its trailer "value": { "list": [ … ], "notes": true }',
            },
          ];
    },
  },
];

function mechanical(notes: boolean): PolicySource {
  return {
    deterministicTools: ["sed"],
    uses: { code: { covers: ["other"], unlessNote: ["mechanical"] } },
    disclosure: {
      level: "required",
      trailers: [{ key: "AI-used-for", value: { list: ["code"], notes }, example: "code" }],
    },
  };
}

/** Each name is compared with those of all tools: of more, nobody wrote them by hand. */
const mostNames = 200;

function findMisspelt({ policy: { tools } }: LintedPolicy): Remarks {
  const { allow = [] } = tools;
  if (allow.length > mostNames) return [];
  const known = knownTools(tools);
  const rows = JSON.parse(shippedTables.names) as readonly (readonly [KnownName, ...string[]])[];
  // By the tool's own name, and by what else it is called.
  const names = new Map(rows.flatMap(([{ tool }, ...others]) => [tool, ...others].map((name) => [name, tool])));
  return allow.map((name, index) => {
    const meant = toolByName(name, known) ? undefined : nearest(name, [...names.keys()]);
    return (
      meant !== undefined && {
        keys: [["tools", "allow", index]],
        message: `no tool is known as ${JSON.stringify(name)}`,
        fix: `write "${names.get(meant)}" if that is meant; a tool of your own goes into tools.known`,
      }
    );
  });
}
