import {
  comparePolicies,
  completePolicy,
  describeChange,
  loadPolicy,
  presetNames,
  resolvePolicy,
  type Policy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { policyKeys, policyWith, type PolicyKey } from "../../support/policyKeys.ts";

/** What is merged in, or for editors only: a policy that is ready to judge has none of it. */
const notJudgedBy = ["$schema", "extends", "integrity"];

function complete(source: PolicySource): Policy {
  const byPath = (source.byPath ?? []).map(({ globs, policy: named }) => {
    return { globs, named, policy: completePolicy({}) };
  });
  return { ...completePolicy(source), byPath };
}

function tell(before: Policy, after: Policy): string[] {
  return comparePolicies(before, after).flatMap((change) => {
    const { introduction, texts, keys } = describeChange(change);
    return [`${introduction === "" ? "" : `${introduction}: `}${texts.join(" => ")}`, ...keys];
  });
}

const compared = policyKeys.filter(([key]) => !notJudgedBy.includes(key));

const pairOf = (key: PolicyKey): [Policy, Policy] => {
  const [one, other] = key.values.map((value) => complete(policyWith(key, value)));
  return [one, other] as [Policy, Policy];
};

test.each(compared)("a change of %s is told, and in both directions", (_, key) => {
  const [one, other] = pairOf(key);
  expect(tell(one, other).join("\n")).not.toBe("");
  expect(tell(one, other)).not.toEqual(tell(other, one));
  expect(comparePolicies(one, other).flatMap(({ values }) => values)).not.toEqual([]);
  expect(comparePolicies(one, one)).toEqual([]);
});

/** Keys of which a clause of another key tells as well. */
const toldTwice = ["categories", "warnUntil"];

test.each(compared.filter(([key]) => !toldTwice.includes(key)))("a change of %s is told once", (_, key) => {
  const changes = comparePolicies(...pairOf(key));
  const byClause = changes.filter(({ about }) => about !== "key");
  expect(byClause.length === 0 || byClause.length === changes.length).toBe(true);
});

test("a change is not hidden behind another one of the same clause", () => {
  const source: PolicySource = {
    limits: [{ id: "total", unit: "changed", max: 20, per: "commit", when: "ai", only: ["other"] }],
  };
  const [limit] = source.limits ?? [];
  const changed = complete({ limits: [{ ...limit, max: 50, unit: "net", somethingNew: true } as never] });
  expect(tell(complete(source), changed)).toEqual([
    "total: at most 20 changed lines (added plus deleted) in other in an AI-assisted commit => total: at most 50 net lines (added minus deleted) in other in an AI-assisted commit",
    "limits.total.somethingNew: (absent) → true",
  ]);
});

describe("a key that nobody has named yet", () => {
  const later = (given: object): Policy => ({ ...complete({}), ...given });

  test("is told by its values", () => {
    expect(tell(complete({}), later({ reviewDays: 3 }))).toEqual(["reviewDays: (absent) → 3"]);
    expect(tell(later({ reviewDays: 3 }), later({ reviewDays: 5 }))).toEqual(["reviewDays: 3 → 5"]);
  });

  test("is told where it is deep, and by what names an item", () => {
    const tools = (max: number) => later({ bots: [{ login: "a[bot]" }, { login: "b[bot]", rate: { max } }] });
    expect(tell(tools(1), tools(2))).toEqual(['bots["b[bot]"].rate.max: 1 → 2']);
  });
});

test("a number in a clause is told where it stands", async () => {
  const qemu = await loadPolicy("qemu");
  const wider = await loadPolicy({
    extends: "qemu",
    name: "qemu",
    title: "QEMU",
    uses: { docs: { covers: ["docs"], limit: 5 } },
  });
  expect(tell(wider, await loadPolicy({ extends: "qemu", uses: { docs: { covers: ["docs"], limit: 7 } } }))).toContain(
    "AI-used-for: docs: at most 5 → 7 changed lines (added plus deleted) in docs",
  );
  expect(comparePolicies(qemu, qemu)).toEqual([]);
});

test("the order of categories is told, since the first that fits counts", () => {
  const [one, other] = [
    { a: ["x/**"], b: ["**"] },
    { b: ["**"], a: ["x/**"] },
  ];
  expect(tell(complete({ categories: one }), complete({ categories: other }))).toEqual([
    'categories: another order: ["a","b"] → ["b","a"]',
  ]);
});

test("no list of approved tools is told from an empty one", () => {
  expect(tell(complete({}), complete({ tools: { allow: [] } }))).not.toEqual([]);
});

test("a policy for some files is compared with its namesake there", async () => {
  const inner = await resolvePolicy({ extends: "qemu" });
  const part = (policy: Policy): Policy => ({ ...complete({}), byPath: [{ globs: ["net/**"], named: "net", policy }] });
  expect(tell(part(inner), part({ ...inner, stance: "allow" }))).toEqual([
    "net/**: AI may be used in the areas and sizes below. => AI may be used.",
  ]);
});

test("of several policies for the same files, each is compared with the one in its place", async () => {
  const [first, second] = await Promise.all(["qemu", "linux"].map((name) => resolvePolicy({ extends: name })));
  const parts = (...policies: (Policy | undefined)[]): Policy => ({
    ...complete({}),
    byPath: policies.flatMap((policy, index) => (policy ? { globs: ["net/**"], named: `net-${index}`, policy } : [])),
  });
  const both = parts(first, second);
  expect(comparePolicies(both, both)).toEqual([]);
  expect(tell(both, parts(first, { ...(second as Policy), stance: "forbid" }))).toEqual([
    expect.stringMatching(/^net\/\*\*: /u),
  ]);
});

describe("a default that is written out", () => {
  const limit = { unit: "changed", max: 20, when: "ai" } as const;
  const spare = { title: "Sample", categories: { c: ["**/*.c"] } };
  const written = (full: boolean): PolicySource => {
    const or = <Given extends object>(given: Given): Given | undefined => (full ? given : undefined);
    return {
      ...spare,
      ...or({ adverts: "allowed", mode: "enforce", stance: "allow", guidance: [], repositories: [] } as const),
      disclosure: {
        level: "required",
        trailers: [
          {
            key: "AI-used-for",
            value: { list: ["code"], ...or({ notes: false, freeText: "error" } as const) },
            example: "code",
            ...or({ before: [], last: false, repeat: false }),
          },
        ],
        ...or({ channels: ["commit-trailer"], everyChannel: false, exempt: [], negative: [] } as const),
        pullRequest: {
          checkboxes: { yes: ["I used AI"], ...or({ no: [] }) },
          ...or({ when: "ai", prompts: [] } as const),
        },
      },
      uses: { code: { covers: ["c"], limit: 20, ...or({ unit: "changed", unlessNote: [] } as const) } },
      limits: [
        { id: "one", per: "commit", ...limit, ...or({ severity: "error", exclude: [], unlessNote: [] } as const) },
        { id: "all", per: "range", ...limit, ...or({ severity: "warn" } as const) },
        { id: "new", per: "commit", newcomer: 3, ...limit, ...or({ severity: "error" } as const) },
      ],
      requires: [{ what: "a box", when: "ai", boxes: ["A"], ...or({ single: false, severity: "error" } as const) }],
      agreement: or({ trailer: "AI-agreed-by", notSelf: true, proof: "trailer" } as const) ?? {},
      severity: { "range-size": "warn", ...or({ "size-limit": "error", "tests-weakened": "warn" } as const) },
      ...or({ identities: { author: "any" }, signOff: { level: "optional", matchAuthor: false } } as const),
      ...or({ tools: { name: "optional" }, exempt: { authors: [], roles: [] } } as const),
    };
  };

  test("changes nothing", async () => {
    expect(comparePolicies(await loadPolicy(written(false)), await loadPolicy(written(true)))).toEqual([]);
  });

  test("is told where something else holds in its place", async () => {
    const [bare, full] = [
      { id: "all", per: "commit", ...limit } as const,
      { severity: { "size-limit": "warn" } } as const,
    ];
    expect(
      tell(
        await loadPolicy({ ...spare, ...full, limits: [bare] }),
        await loadPolicy({ ...spare, ...full, limits: [{ ...bare, severity: "error" }] }),
      ),
    ).toEqual(["limits.all.severity: (absent) → error"]);
  });
});

test("every shipped policy differs from every other one, and not from itself", async () => {
  const all = await Promise.all(presetNames.map(async (name) => resolvePolicy({ extends: name })));
  for (const [index, policy] of all.entries()) {
    expect(comparePolicies(policy, policy)).toEqual([]);
    const next = all[(index + 1) % all.length] as Policy;
    expect(tell(policy, next)).not.toEqual([]);
  }
});
