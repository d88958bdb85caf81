import {
  lintPolicy,
  loadPreset,
  mergeInherited,
  presetNames,
  resolvePolicy,
  type LintProblem,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";

async function lint(own: PolicySource, today = "2026-12-01"): Promise<LintProblem[]> {
  const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
  return lintPolicy({ own, inherited, policy: await resolvePolicy(own), today });
}

type Limit = NonNullable<PolicySource["limits"]>[number];

const tell = (problems: readonly LintProblem[]) => problems.map(({ code, key }) => `${code} ${key}`);

const limit = { unit: "changed", per: "commit", when: "ai" } as const;
const list = { key: "AI-used-for", value: { list: ["code"] }, example: "code" };
const asked = { level: "required" as const, trailers: [list] };
const agreed = { agreement: { grantedBy: ["Jim Roe <jim@example.org>"] } };

/** A policy with a problem, and its neighbour without. */
const cases: readonly (readonly [code: string, key: string, wrong: PolicySource, right: PolicySource])[] = [
  // Globs and categories.
  ["never-matches", "categories.docs[0]", { categories: { docs: ["docs/"] } }, { categories: { docs: ["docs/**"] } }],
  ["never-matches", "exempt.paths[0]", { exempt: { paths: ["/gen/**"] } }, { exempt: { paths: ["gen/**"] } }],
  ["shadowed", "categories.b", { categories: { a: ["**"], b: ["*.md"] } }, { categories: { b: ["*.md"], a: ["**"] } }],
  [
    "shadowed",
    "categories.b[1]",
    { categories: { a: ["docs/**"], b: ["*.md", "docs/{en,de}/*.md"] } },
    { categories: { a: ["docs/*"], b: ["*.md", "docs/{en,de}/*.md"] } },
  ],
  [
    "shadowed",
    "categories.mine",
    { extends: "qemu", categories: { mine: ["**"] } },
    { extends: "qemu", categories: { mine: ["x/**"], core: ["y/**"] } },
  ],
  [
    "shadowed",
    "exempt.paths",
    { categories: { gen: ["gen/**"] }, exempt: { paths: ["gen/**", "*.lock"] } },
    { categories: { gen: ["gen/**"] }, exempt: { paths: ["gen/out/**"] } },
  ],
  // Clauses that can never apply.
  [
    "never-applies",
    "offLimits[0]",
    { categories: { core: [] }, offLimits: [{ categories: ["core"], when: "ai" }] },
    { categories: { core: ["src/**"] }, offLimits: [{ categories: ["core"], when: "ai" }] },
  ],
  [
    "never-applies",
    "limits[0].only",
    { categories: { core: [] }, limits: [{ ...limit, id: "a", max: 3, only: ["core"] }] },
    { categories: { core: [] }, limits: [{ ...limit, id: "a", max: 3, only: ["core", "other"] }] },
  ],
  [
    "never-applies",
    "limits[1]",
    {
      limits: [
        { ...limit, id: "a", max: 3 },
        { ...limit, id: "b", max: 5, only: ["other"] },
      ],
    },
    {
      limits: [
        { ...limit, id: "a", max: 3, only: ["other"] },
        { ...limit, id: "b", max: 5 },
      ],
      categories: { c: ["c"] },
    },
  ],
  [
    "never-applies",
    "severity.newcomer-limit",
    { severity: { "newcomer-limit": "warn" } },
    { severity: { "newcomer-limit": "warn" }, limits: [{ ...limit, id: "a", max: 3, newcomer: 5 }] },
  ],
  ["never-applies", "disclosure", { disclosure: { trailers: [list] } }, { disclosure: { ...asked } }],
  [
    "never-applies",
    "disclosure.trailers",
    { disclosure: { ...asked, channels: ["pr-body"] } },
    { disclosure: { ...asked, channels: ["pr-body", "commit-trailer"] } },
  ],
  [
    "never-applies",
    "disclosure.pullRequest",
    { disclosure: { ...asked, pullRequest: { sentence: "AI was used" } } },
    { disclosure: { ...asked, channels: ["commit-trailer", "pr-body"], pullRequest: { sentence: "AI was used" } } },
  ],
  [
    "never-applies",
    "uses.code",
    { disclosure: { ...asked, trailers: [{ ...list, value: "any" }] }, uses: { code: { covers: ["other"] } } },
    { disclosure: { ...asked }, uses: { code: { covers: ["other"] } } },
  ],
  // Contradictions that loading lets pass.
  [
    "contradiction",
    "severity.size-limit",
    { limits: [{ ...limit, id: "a", max: 3 }], severity: { "size-limit": "off" } },
    { extends: "qemu", severity: { "size-limit": "off" }, categories: { core: ["src/**"] } },
  ],
  [
    "contradiction",
    "tools.allow",
    { tools: { allow: ["Codex"], name: "forbidden" } },
    { tools: { allow: ["Codex"], name: "required" } },
  ],
  [
    "contradiction",
    "tools.people",
    { tools: { known: [{ name: "Deckhand", logins: ["deck[bot]"] }], people: ["deck[bot]"] } },
    { tools: { known: [{ name: "Deckhand", logins: ["deck[bot]"] }], people: ["Dora Deck"] } },
  ],
  [
    "contradiction",
    "disclosure.trailers[0].before",
    { disclosure: { ...asked, trailers: [{ ...list, before: ["Signed-off-by"] }] }, signOff: { level: "forbidden" } },
    { disclosure: { ...asked, trailers: [{ ...list, before: ["Signed-off-by"] }] } },
  ],
  [
    "contradiction",
    "limits[0]",
    { stance: "forbid", limits: [{ ...limit, id: "a", max: 3 }] },
    { stance: "forbid", limits: [{ ...limit, id: "a", max: 3 }], ...agreed },
  ],
  [
    "contradiction",
    "accepts",
    { stance: "forbid", accepts: "assistive", disclosure: { ...asked } },
    { stance: "restrict", accepts: "assistive", disclosure: { ...asked } },
  ],
  // What no commit shows.
  [
    "needs-pull-request",
    "disclosure.channels",
    { disclosure: { level: "required", channels: ["pr-body"] } },
    { disclosure: { level: "required", channels: ["pr-body", "commit-body"] } },
  ],
  [
    "needs-pull-request",
    "requires[0]",
    { requires: [{ what: "an issue", when: "ai", issue: "pull-request" }] },
    { requires: [{ what: "an issue", when: "ai", issue: "commit" }] },
  ],
  [
    "needs-pull-request",
    "canaries[0]",
    { canaries: [{ text: "pineapple", in: ["pr-body"] }] },
    { canaries: [{ text: "pineapple", in: ["pr-body", "commit-message"] }] },
  ],
  ["needs-pull-request", "identities.opener", { identities: { opener: "human" } }, { identities: { author: "human" } }],
  ["needs-pull-request", "exempt.labels", { exempt: { labels: ["bot"] } }, { exempt: { authors: ["a@example.org"] } }],
  [
    "not-checked",
    "disclosure.channels",
    { disclosure: { ...asked, channels: ["commit-trailer", "issue"] } },
    { disclosure: { ...asked } },
  ],
  [
    "not-checked",
    "disclosure.threshold",
    { disclosure: { ...asked, threshold: "a lot" } },
    { disclosure: { ...asked } },
  ],
  // What a preset says.
  [
    "drops-inherited",
    "disclosure.exempt",
    { extends: "qemu", disclosure: { exempt: ["autocomplete"] }, categories: { core: ["src/**"] } },
    { extends: "qemu", categories: { core: ["src/**"] } },
  ],
  ["repeats-inherited", "stance", { extends: "linux", stance: "allow" }, { extends: "linux", stance: "restrict" }],
  // The calendar.
  [
    "out-of-date",
    "source.read",
    { source: { url: "https://example.org", read: "2025-11-30", status: "in-force" } },
    { source: { url: "https://example.org", read: "2025-12-01", status: "in-force" } },
  ],
  ["out-of-date", "effective.until", { effective: { until: "2026-11-30" } }, { effective: { until: "2026-12-01" } }],
  ["out-of-date", "warnUntil", { warnUntil: "2026-11-30" }, { warnUntil: "2026-12-01" }],
];

describe.each(cases)("%s at %s", (code, key, wrong, right) => {
  test("is found, with what to do", async () => {
    const problems = await lint(wrong);
    expect(tell(problems)).toContain(`${code} ${key}`);
    for (const { message, fix } of problems) expect([message, fix].join()).not.toMatch(/undefined|\[object|^,|,$/u);
  });

  test("is not found in its neighbour", async () => {
    expect(tell(await lint(right))).not.toContain(`${code} ${key}`);
  });
});

test("every code has a case", () => {
  expect(new Set(cases.map(([code]) => code)).size).toBe(9);
});

test("a smaller limit that only warns, or that a note lifts, leaves the larger one its work", async () => {
  const outer = { ...limit, id: "outer", max: 5 };
  for (const inner of [
    { severity: "warn" } as const,
    { unlessNote: ["codemod"] },
    { newcomer: 3 },
    { unit: "net" } as const,
  ])
    expect(await lint({ limits: [{ ...limit, id: "inner", max: 3, ...inner }, outer] })).toEqual([]);
});

test("of limits that say the same, all but the first are told", async () => {
  const same = ["a", "b", "c"].map((id) => ({ ...limit, id, max: 3 }));
  expect(tell(await lint({ limits: same }))).toEqual(["never-applies limits[1]", "never-applies limits[2]"]);
});

test("a net size of more files may be the smaller one, so its limit leaves the other one its work", async () => {
  const outer: Limit = { id: "outer", unit: "net", per: "commit", max: 3, when: "ai", only: ["other"] };
  const { only: _only, ...wider } = outer;
  const told = (inner: Limit) =>
    lint({ categories: { docs: ["docs/**"] }, limits: [{ ...inner, id: "inner" }, outer] });
  expect(await told(wider)).toEqual([]);
  expect(await told({ ...outer, when: "always" })).toEqual([]);
  expect(tell(await told(outer))).toEqual(["never-applies limits[1]"]);
});

const words = Array.from({ length: 70 }, (_, index) => `w${index}`);

test.each([
  ["a class of characters", ["[a-z]*"], "*"],
  ["all but some files", ["!docs/**"], "src/**"],
  ["a range", ["{a..z}/**"], "*/**"],
  ["one character", ["z"], "?"],
  ["most of many words", words.slice(0, -1), `{${words.join(",")}}`],
  ["most of many combinations", ["*/{a,b,c,d,e,f,g}/**"], "*/{a,b,c,d,e,f,g,h}/**/*"],
])("a category above that takes %s leaves the others", async (_, above, glob) => {
  expect(await lint({ categories: { above, below: [glob] } })).toEqual([]);
});

test("of the shipped policies only those have a warning that wait for their reader's own paths", async () => {
  const warned: string[] = [];
  for (const name of presetNames) {
    const own = await loadPreset(name);
    const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
    const problems = await lintPolicy({
      own,
      inherited,
      policy: await resolvePolicy({ extends: name }),
      today: "2026-09-20",
    });
    for (const { severity, key } of problems) if (severity === "warning") warned.push(`${name} ${key}`);
  }
  expect(warned).toEqual(["qemu offLimits[0]", "rust-foundation offLimits[0]"]);
});

test("an empty policy, and one that only names a preset, have nothing wrong", async () => {
  expect(await lint({})).toEqual([]);
  expect(await lint({ extends: "linux" })).toEqual([]);
});

test("a source of a parent that is older than a year is told at extends", async () => {
  const [problem] = await lint({ extends: "ansible", title: "Ours" }, "2028-01-01");
  expect(problem).toMatchObject({ code: "out-of-date", key: "extends", severity: "note" });
  expect(problem?.message).toMatch(/^the text of ansible was read on 2026-\d\d-\d\d, more than a year ago$/u);
});
