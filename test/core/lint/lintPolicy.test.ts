import {
  lintPolicy,
  loadMatcher,
  loadPreset,
  mergeInherited,
  presetNames,
  resolvePolicy,
  type LintProblem,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { remarkKinds } from "../../../packages/core/src/lint/remarkKinds.ts";
import { deleteKey } from "./deleteKey.ts";
import { firstDifference } from "./firstDifference.ts";

async function lint(own: PolicySource, today = "2026-12-01", paths?: readonly string[]): Promise<LintProblem[]> {
  const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
  return lintPolicy({ own, inherited, policy: await resolvePolicy(own), today, paths });
}

type Limit = NonNullable<PolicySource["limits"]>[number];

const tell = (problems: readonly LintProblem[]) => problems.map(({ code, key }) => `${code} ${key}`);

const limit = { unit: "changed", per: "commit", when: "ai" } as const;

describe.each(remarkKinds)("$name", ({ code, severity, at, wrong, right, today, paths }) => {
  test("is told, with what to do", async () => {
    const problems = await lint(wrong, today, paths);
    expect(tell(problems)).toContain(`${code} ${at}`);
    expect(problems.find((one) => one.key === at && one.code === code)?.severity).toBe(severity);
    for (const { message, fix } of problems) {
      expect([message, fix].join("\n")).not.toMatch(/undefined|\[object|^,|,$|\.$/mu);
      expect(fix).not.toMatch(/docs\/rules/u);
    }
  });

  test("is not told where it is mended", async () => {
    expect(tell(await lint(right, today, paths))).not.toContain(`${code} ${at}`);
  });
});

const idle: readonly string[] = ["never-applies", "says-nothing"];
/** The remarks that say of a key that a policy does the same without it. */
const ofIdleKeys = remarkKinds.filter(({ code, at }) => idle.includes(code) && at !== "the policy");

test.each(ofIdleKeys)("$name is true: no verdict changes without the key", async ({ at, wrong }) => {
  expect(await firstDifference(wrong, deleteKey(wrong, at))).toBeUndefined();
});

test("the changes by which it is told can tell: where the key is right, some verdicts change without it", async () => {
  const silent = [];
  for (const { name, at, right } of ofIdleKeys) {
    if ((await firstDifference(right, deleteKey(right, at))) === undefined) silent.push(name);
  }
  expect(silent).toEqual([]);
});

test("of limits that say the same, all but the first are told", async () => {
  const same = ["a", "b", "c"].map((id) => ({ ...limit, id, max: 3 }));
  expect(tell(await lint({ limits: same }))).toEqual(["never-applies limits[1]", "never-applies limits[2]"]);
});

test("a smaller limit that only warns, or that a note lifts, leaves the larger one its work", async () => {
  const outer = { ...limit, id: "outer", max: 5 };
  for (const inner of [{ severity: "warn" } as const, { newcomer: 3 }, { unit: "net" } as const])
    expect(await lint({ limits: [{ ...limit, id: "inner", max: 3, ...inner }, outer] })).toEqual([]);
  const lifted = { ...limit, id: "inner", max: 3, unlessNote: ["codemod"] };
  expect(tell(await lint({ limits: [lifted, outer] }))).toEqual(["contradiction limits[0].unlessNote"]);
});

test("a limit whose rule is off leaves the larger one of another rule its work", async () => {
  const limits = [
    { ...limit, id: "all", max: 3 },
    { ...limit, id: "new", max: 5, newcomer: 4 },
  ];
  expect(tell(await lint({ limits }))).toEqual(["never-applies limits[1]"]);
  expect(tell(await lint({ limits, severity: { "size-limit": "off" } }))).toEqual([
    "contradiction severity.size-limit",
  ]);
});

test("a net size of more files may be the smaller one, so its limit leaves the other one its work", async () => {
  const outer: Limit = { id: "outer", unit: "net", per: "commit", max: 3, when: "ai", only: ["other"] };
  const { only: _only, ...wider } = outer;
  const told = (inner: Limit) =>
    lint({
      categories: { docs: ["docs/**"] },
      limits: [{ ...inner, id: "inner" }, outer, { ...outer, id: "docs", max: 100, only: ["docs"] }],
    });
  expect(await told(wider)).toEqual([]);
  expect(await told({ ...outer, when: "always" })).toEqual([]);
  expect(tell(await told(outer))).toEqual(["never-applies limits[1]"]);
});

test("a use's limit that a smaller limit of all files beats is told", async () => {
  const disclosure = {
    level: "required",
    trailers: [{ key: "AI-used-for", value: { list: ["code"] }, example: "code" }],
  } as const;
  const use = { disclosure, uses: { code: { covers: ["other"], limit: 50 } } } as unknown as PolicySource;
  expect(tell(await lint({ ...use, limits: [{ ...limit, id: "all", max: 20 }] }))).toEqual([
    "never-applies uses.code.limit",
  ]);
  expect(await lint({ ...use, limits: [{ ...limit, id: "all", max: 20, unit: "files" }] })).toEqual([]);
});

test("of one kind of problem, the first are told, and how many more there are", async () => {
  const limits = Array.from({ length: 100 }, (_, index) => ({ ...limit, id: `l${index}`, max: 1, newcomer: 0 }));
  const told = (await lint({ limits })).filter(({ message }) => message.includes("newcomer"));
  expect(told.map(({ key }) => key)).toEqual(limits.slice(0, 21).map((_, index) => `limits[${index}]`));
  expect(told.at(-1)?.message).toMatch(/ \(79 more are like this\)$/u);
});

const words = Array.from({ length: 70 }, (_, index) => `w${index}`);

test.each([
  ["a class of characters", ["[a-z]*"], "*"],
  ["all but some files", ["!docs/**"], "src/**"],
  ["a range", ["{a..z}/**"], "*/**"],
  ["one character", ["z*"], "?"],
  ["most of many words", words.slice(0, -1).map((word) => `${word}/**`), `{${words.join(",")}}/**`],
  ["most of many combinations", ["*/{a,b,c,d,e,f,g}/**"], "*/{a,b,c,d,e,f,g,h}/**/*"],
])("a category above that takes %s leaves the others", async (_, above, glob) => {
  const named = { offLimits: [{ categories: ["above", "below"], when: "always" as const }] };
  expect(await lint({ categories: { above, below: [glob] }, ...named })).toEqual([]);
});

const mended: readonly (readonly [string, string])[] = [
  ["docs/", "docs/**"],
  ["/gen/**", "gen/**"],
  ["/gen/", "gen/**"],
  ["../x/**", "x/**"],
  ["a/../b", "a/b"],
  ["a//b/**", "a/b/**"],
];

test.each(mended)("the remedy for %s is %s", async (glob, meant) => {
  const policy = { categories: { c: [glob] }, offLimits: [{ categories: ["c"], when: "always" as const }] };
  const problems = await lint(policy);
  expect(problems).toMatchObject([{ code: "never-matches", key: "categories.c[0]", fix: `write "${meant}"` }]);
  const matches = (await loadMatcher())([glob]);
  expect(["a/b", "docs", "docs/a", "gen", "gen/a", "x/a", "b", "a/b/c"].filter(matches)).toEqual([]);
});

test("where the files are known, a glob that matches one is right, and another is told what it may mean", async () => {
  const told = async (glob: string) =>
    lint({ categories: { c: [glob] }, offLimits: [{ categories: ["c"], when: "always" }] }, undefined, [
      "configure",
      "docs/a.md",
    ]);
  expect(await told("configure")).toEqual([]);
  expect(await told("docs")).toMatchObject([{ message: '"docs" matches no tracked file', fix: 'write "docs/**"' }]);
  expect(await told("*.md")).toMatchObject([{ fix: 'write "**/*.md"' }]);
  expect(await told("doc/**")).toMatchObject([{ fix: 'write "docs/**"' }]);
  expect(await told("src/**")).toMatchObject([{ fix: "correct the path, or delete the glob" }]);
});

test("of the shipped policies only those have a warning that wait for their reader's own paths", async () => {
  const warned: string[] = [];
  const notes = new Set<string>();
  for (const name of presetNames) {
    const own = await loadPreset(name);
    const inherited = own.extends === undefined ? {} : await mergeInherited({ extends: own.extends });
    const policy = await resolvePolicy({ extends: name });
    for (const { severity, key, code, message } of await lintPolicy({ own, inherited, policy, today: "2026-12-01" }))
      if (severity === "warning") warned.push(`${name} ${key}: ${message}`);
      else notes.add(code);
  }
  expect(warned).toEqual(
    ["qemu offLimits[0]", "rust-foundation offLimits[0]"].map((at) => expect.stringContaining(at)),
  );
  // What a policy says to people, and what it does to the one that it extends.
  expect([...notes].toSorted()).toEqual(["drops-inherited", "needs-pull-request", "not-checked", "repeats-inherited"]);
});

test("what a preset does to itself is not for its readers to mend, but its open paths are", async () => {
  expect(await lint({ extends: "linux" })).toEqual([]);
  expect(tell(await lint({ extends: "qemu" }))).toEqual(["never-applies offLimits[0]"]);
});

test("a source of a parent that is older than a year is told at extends", async () => {
  const [problem] = await lint({ extends: "ansible", title: "Ours" }, "2028-01-01");
  expect(problem?.message).toMatch(/^the text of ansible was read on 2026-\d\d-\d\d, more than a year ago$/u);
});
