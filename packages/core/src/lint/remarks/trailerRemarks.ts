import { namesNobody } from "../../identity/person.ts";
import { matchesKey, sameKey } from "../../message/message.ts";
import { isSignOff } from "../../message/signOffs.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, Remark, RemarkKind } from "../remark.ts";

const list = { key: "AI-used-for", value: { list: ["code", "tests"] }, example: "code" };
const any = { key: "Assisted-by", value: "any", example: "Claude Code" } as const;

type DisclosureSource = NonNullable<PolicySource["disclosure"]>;

const disclosing = (more: DisclosureSource): PolicySource => ({
  disclosure: { level: "required", trailers: [list], ...more },
});

/** Of the trailers that disclose AI use. */
export const trailerRemarks: readonly RemarkKind[] = [
  {
    name: "a trailer above one that is forbidden",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.trailers[0].before[0]",
    wrong: { ...disclosing({ trailers: [{ ...list, before: ["Signed-off-by"] }] }), signOff: { level: "forbidden" } },
    right: disclosing({ trailers: [{ ...list, before: ["Signed-off-by"] }] }),
    find: ({ policy }) => {
      const banned = policy.forbidTrailers.filter(({ when }) => when === "always").flatMap(({ keys }) => keys);
      const isForbidden = (key: string): boolean =>
        banned.some((pattern) => matchesKey(pattern, key)) || (policy.signOff.level === "forbidden" && isSignOff(key));
      return policy.disclosure.trailers.flatMap(({ before = [] }, index) =>
        before.map(
          (key, place) =>
            isForbidden(key) && {
              keys: [["disclosure", "trailers", index, "before", place]],
              message: `the trailer must stand above ${key}, which the policy forbids`,
              fix: `delete ${key} from "before"`,
            },
        ),
      );
    },
  },
  {
    name: "trailers that cannot stand as they must",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.trailers[0].before",
    wrong: disclosing({ trailers: [{ ...list, before: ["Signed-off-by"], last: true }] }),
    right: disclosing({ trailers: [{ ...list, before: ["Signed-off-by"] }] }),
    find: ({ policy: { disclosure } }) =>
      disclosure.trailers.flatMap(({ key, before = [], last }, index): Remark[] => {
        const keys = [["disclosure", "trailers", index, "before"]];
        const [other] = before;
        if (other !== undefined && last === true)
          return [
            {
              keys,
              message: `${key} must stand above ${listed(before, "or")}, and must be the last line`,
              fix: 'delete "before" or "last"',
            },
          ];
        const back = before.find((one) => isAbove(one, key, disclosure.trailers));
        if (back === undefined) return [];
        const message = sameKey(back, key)
          ? `${key} must stand above ${key}`
          : `${key} must stand above ${back}, and ${back} above ${key}`;
        return [{ keys, message, fix: `delete ${back} from "before"` }];
      }),
  },
  {
    name: "a disclosure by a trailer that names people",
    code: "contradiction",
    severity: "warning",
    at: "trailerMeaning.Assisted-by",
    wrong: { ...disclosing({ trailers: [any] }), trailerMeaning: { "Assisted-by": "human" } },
    right: { ...disclosing({ trailers: [any] }), trailerMeaning: { "Assisted-by": "either" } },
    find: ({ own, policy: { disclosure, trailerMeaning } }) =>
      disclosure.trailers.map(
        ({ key, value }, index) =>
          value.kind !== "list" &&
          trailerMeaning[key.toLowerCase()] === "human" && {
            keys: [
              ...Object.keys(own.trailerMeaning ?? {})
                .filter((one) => sameKey(one, key))
                .map((one): KeyPath => ["trailerMeaning", one]),
              ["disclosure", "trailers", index],
            ],
            message: `${key} names only people here, so it never discloses AI use`,
            fix: 'write "tool" or "either", or disclose by another trailer',
          },
      ),
  },
  {
    name: "a use that is read as a denial",
    code: "contradiction",
    severity: "warning",
    at: "disclosure.trailers[0].value.list[1]",
    wrong: disclosing({ trailers: [{ ...list, value: { list: ["code", "none"] } }] }),
    right: disclosing({ trailers: [{ ...list, value: { list: ["code", "tests"] } }], negative: ["none"] }),
    find: ({ policy: { disclosure } }) => {
      const denials = new Set(disclosure.negative.map((word) => word.toLowerCase()));
      return disclosure.trailers.flatMap(({ value }, index) =>
        (value.kind === "list" ? value.uses : []).map(
          (use, place) =>
            (namesNobody(use) || denials.has(use.toLowerCase())) && {
              keys: [
                ["disclosure", "trailers", index, "value", "list", place],
                ["disclosure", "negative"],
              ],
              message: `"${use}" says that no AI was used, so it is never a use`,
              fix: `delete it from "list", and write "negative": ["${use}"] in disclosure if people may say so`,
            },
        ),
      );
    },
  },
  {
    name: "a degree that nothing refuses",
    code: "not-checked",
    severity: "note",
    at: "disclosure.trailers[0].degree",
    wrong: disclosing({ trailers: [{ ...any, degree: "generative" }] }),
    right: {
      ...disclosing({ trailers: [{ ...any, degree: "assistive" }] }),
      accepts: "assistive",
    },
    find: ({ policy: { disclosure, accepts } }) =>
      accepts === "assistive"
        ? []
        : disclosure.trailers.map(
            ({ degree }, index) =>
              !(degree === undefined || disclosure.trailers.some((one) => one.degree !== degree)) && {
                keys: [["disclosure", "trailers", index, "degree"]],
                message: `no rule reads that it is ${degree}, because the policy accepts both degrees`,
                fix: 'write "accepts": "assistive" if AI may only help, or delete "degree"',
              },
          ),
  },
];

function isAbove(key: string, other: string, trailers: LintedPolicy["policy"]["disclosure"]["trailers"]): boolean {
  return trailers.some((one) => sameKey(one.key, key) && one.before?.some((before) => sameKey(before, other)));
}
