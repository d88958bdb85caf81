import { parsePerson } from "../../identity/person.ts";
import { sameKey } from "../../message/message.ts";
import type { PolicySource } from "../../policy/schema.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { Remark, RemarkKind } from "../remark.ts";

const closed = (...unless: readonly ("agreement" | undefined)[]): PolicySource => ({
  categories: { code: ["hw/**"] },
  offLimits: unless.map((one) => ({ categories: ["code"], when: "ai", ...(one && { unless: one }) })),
});

/** Of who may lift what the policy closes. */
export const agreementRemarks: readonly RemarkKind[] = [
  {
    name: "files that an agreement opens, where nobody can agree",
    code: "never-applies",
    severity: "warning",
    at: "offLimits[0].unless",
    wrong: closed("agreement"),
    right: { ...closed("agreement"), agreement: { grantedBy: ["Jim Roe <jim@example.org>"] } },
    find: ({ policy: { offLimits, agreement } }) =>
      offLimits.map(
        ({ unless }, index) =>
          !(unless === undefined || agreement) && {
            keys: [["offLimits", index, "unless"]],
            message: "the policy has no agreement, so nothing opens these files",
            fix: 'add "agreement": { "grantedBy": ["Jane Doe <jane@example.org>"] }, or delete "unless"',
          },
      ),
  },
  {
    name: "an agreement that nothing needs",
    code: "misleading",
    severity: "warning",
    at: "agreement",
    wrong: { ...closed(undefined), agreement: {} },
    right: { ...closed("agreement"), agreement: {} },
    find: ({ policy: { offLimits, agreement, limits, uses, stance } }) => {
      const sized = limits.length > 0 || Object.values(uses).some(({ limit }) => limit !== undefined);
      if (!agreement || sized || stance === "forbid" || offLimits.some(({ unless }) => unless)) return [];
      const fix =
        offLimits.length > 0
          ? 'write "unless": "agreement" in offLimits[0], or delete agreement'
          : 'delete agreement, or write what it lifts: "limits", "offLimits" with "unless": "agreement", or "stance": "forbid"';
      return [{ keys: [["agreement"]], message: "nothing in the policy can be lifted by an agreement", fix }];
    },
  },
  {
    name: "an agreement that nobody may give",
    code: "contradiction",
    severity: "warning",
    at: "agreement.grantedBy",
    wrong: { ...closed("agreement"), agreement: { grantedBy: [] } },
    right: { ...closed("agreement"), agreement: {} },
    find: ({ policy: { agreement } }) => [
      agreement?.grantedBy?.length === 0 && {
        keys: [["agreement", "grantedBy"]],
        message: "it lists nobody, so no agreement counts",
        fix: 'list people ("Jane Doe <jane@example.org>"), or delete it: then the owners in MAINTAINERS or CODEOWNERS may agree',
      },
    ],
  },
  {
    name: "somebody who may agree, without an address",
    code: "never-matches",
    severity: "warning",
    at: "agreement.grantedBy[0]",
    wrong: { ...closed("agreement"), agreement: { grantedBy: ["Jim Roe"] } },
    right: { ...closed("agreement"), agreement: { grantedBy: ["Jim Roe <jim@example.org>"] } },
    find: ({ policy: { agreement } }) =>
      typeof agreement?.grantedBy === "object"
        ? agreement.grantedBy.map(
            (one, index) =>
              parsePerson(one).email === "" && {
                keys: [["agreement", "grantedBy", index]],
                message: `${JSON.stringify(one)} has no address, and people are known by their addresses`,
                fix: "write it as Name <address>",
              },
          )
        : [],
  },
  {
    name: "one trailer that agrees and discloses",
    code: "contradiction",
    severity: "warning",
    at: "agreement.trailer",
    wrong: {
      ...closed("agreement"),
      disclosure: { level: "required", trailers: [{ key: "AI-note", value: "any", example: "Claude Code" }] },
      agreement: { trailer: "AI-note" },
    },
    right: {
      ...closed("agreement"),
      disclosure: { level: "required", trailers: [{ key: "AI-note", value: "any", example: "Claude Code" }] },
      agreement: { trailer: "AI-agreed-by" },
    },
    find: ({ policy: { agreement, disclosure } }) => [
      agreement &&
        disclosure.trailers.some(({ key }) => sameKey(key, agreement.trailer)) && {
          keys: [["agreement", "trailer"], ["agreement"], ["disclosure", "trailers"]],
          message: `${agreement.trailer} discloses AI use as well, so each of its lines is read as both`,
          fix: 'agree by another trailer: "trailer": "AI-agreed-by"',
        },
    ],
  },
  {
    name: "files that one entry opens by agreement and another closes",
    code: "contradiction",
    severity: "warning",
    at: "offLimits[1]",
    wrong: { ...closed(undefined, "agreement"), agreement: {} },
    right: { ...closed("agreement"), agreement: {} },
    find: findClosedAnyway,
  },
];

function findClosedAnyway({ policy: { offLimits } }: LintedPolicy): Remark[] {
  const closing = new Map<string, number>();
  for (const [index, { categories, when, unless }] of offLimits.entries())
    if (unless === undefined)
      for (const name of categories)
        for (const covered of when === "always" ? ["always", "ai"] : ["ai"])
          if (!closing.has(`${covered} ${name}`)) closing.set(`${covered} ${name}`, index);
  return offLimits.flatMap(({ categories, when, unless }, index) => {
    const name = unless && categories.find((one) => closing.has(`${when} ${one}`));
    return name === undefined
      ? []
      : [
          {
            keys: [["offLimits", index]],
            message: `an agreement opens ${name} here, and offLimits[${closing.get(`${when} ${name}`)}] closes it anyway`,
            fix: `name ${name} in one of the two only`,
          },
        ];
  });
}
