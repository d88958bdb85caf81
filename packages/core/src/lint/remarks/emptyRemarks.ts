import { asksNothing } from "../../policy/asksNothing.ts";
import { isRecord } from "../../policy/isRecord.ts";
import { rules } from "../../rules/rules.generated.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, Remark, RemarkKind } from "../remark.ts";

const list = { key: "AI-used-for", value: { list: ["code"] }, example: "code" };

/** Of what is empty, blank or said twice. */
export const emptyRemarks: readonly RemarkKind[] = [
  {
    name: "a policy that asks for nothing",
    code: "says-nothing",
    severity: "warning",
    at: "the policy",
    wrong: {},
    right: { stance: "forbid" },
    find: ({ policy }) => [
      isIdle(policy) &&
        asksNothing(policy) && {
          keys: [[]],
          message: "it asks for nothing, so every change passes",
          fix: 'extend a shipped policy, such as "extends": "kubernetes" (ai-disclosure policies lists them), or say what it asks, such as "stance": "forbid"',
        },
    ],
  },
  {
    name: "a policy that no rule checks",
    code: "not-checked",
    severity: "note",
    at: "the policy",
    wrong: { stance: "restrict", attest: ["You understand the change."] },
    right: { stance: "restrict", adverts: "forbidden" },
    find: ({ policy }) => [
      isIdle(policy) &&
        !asksNothing(policy) &&
        // A disclosure that nothing asks for has its own remark.
        policy.disclosure.level === "none" && {
          keys: [[]],
          message: "it is printed, and no rule checks anything of it, so every change passes",
          fix: 'write what a commit shows, such as "disclosure", "limits" or "identities", or keep it for the readers',
        },
    ],
  },
  {
    name: "an empty list or object",
    code: "says-nothing",
    severity: "note",
    at: "exempt.authors",
    wrong: { stance: "forbid", exempt: { authors: [] } },
    right: { stance: "forbid", exempt: { authors: ["jane@example.org"] } },
    find: ({ own, inherited }) =>
      listValues(own, inherited).flatMap(({ path, value, above }) => {
        const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
        const idle = above === undefined || (isRecord(value) && isRecord(above)) || isEmptyList(above);
        if (!empty || !idle || path.length === 0 || meansSomething.test(path.join("."))) return [];
        const message = `the ${Array.isArray(value) ? "list" : "object"} is empty, so it says nothing`;
        return [{ keys: [path], message, fix: "fill it, or delete it" }];
      }),
  },
  {
    name: "a text of blanks",
    code: "misleading",
    severity: "warning",
    at: "limits[0].id",
    wrong: { limits: [{ id: " ", unit: "changed", max: 3, per: "commit", when: "ai" }] },
    right: { limits: [{ id: "a", unit: "changed", max: 3, per: "commit", when: "ai" }] },
    find: ({ own }) =>
      listValues(own).flatMap(({ path, value }) =>
        // Globs have a remark of their own.
        typeof value === "string" &&
        value.trim() === "" &&
        !/^categories\.|\.globs\.|^exempt\.paths/u.test(path.join("."))
          ? [{ keys: [path], message: "it holds nothing but blanks", fix: "write some words, or delete it" }]
          : [],
      ),
  },
  {
    name: "what a list says twice",
    code: "says-nothing",
    severity: "note",
    at: "disclosure.trailers[0].value.list[1]",
    wrong: {
      disclosure: { level: "required", trailers: [{ ...list, value: { list: ["code", "code"] } }] },
    },
    right: { disclosure: { level: "required", trailers: [{ ...list, value: { list: ["code", "tests"] } }] } },
    find: ({ own }) =>
      listValues(own).flatMap(({ path, value }) => (Array.isArray(value) ? findTwice(value, path) : [])),
  },
];

/** Where no list is something else than an empty one: an agreement has defaults, and a category may wait for its globs. */
const meansSomething =
  /^(?:agreement|agreement\.grantedBy|tools\.allow|disclosure\.channels|categories\..*|uses\..*\.covers|limits\.\d+\.only|canaries\.\d+\.in)$/u;

/** Whether no rule finds anything in what somebody contributes: `surface-drift` compares the policy with its own copies. */
function isIdle(policy: LintedPolicy["policy"]): boolean {
  const checked = rules.some(
    ({ name, asked }) => name !== "surface-drift" && asked?.(policy) && policy.severity[name] !== "off",
  );
  const { disclosure, byPath } = policy;
  return !checked && disclosure.trailers.length === 0 && byPath.length === 0;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

interface Value {
  readonly path: KeyPath;
  readonly value: unknown;
  /** What the extended policy says there. */
  readonly above: unknown;
}

/** A policy's values, each with all that is in it. */
function listValues(root: unknown, inherited?: unknown): Value[] {
  const values: Value[] = [{ path: [], value: root, above: inherited }];
  // Grows while it is walked through.
  for (const { path, value, above } of values) {
    if (Array.isArray(value))
      for (const [index, one] of value.entries()) values.push({ path: [...path, index], value: one, above: undefined });
    else if (isRecord(value))
      for (const [key, one] of Object.entries(value))
        values.push({ path: [...path, key], value: one, above: isRecord(above) ? above[key] : undefined });
  }
  return values;
}

function findTwice(items: readonly unknown[], path: KeyPath): Remark[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const text = JSON.stringify(item);
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, index);
    const message = "the list has it already";
    return earlier === undefined ? [] : [{ keys: [[...path, index]], message, fix: "delete it" }];
  });
}
