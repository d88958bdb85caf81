import { PolicyError, resolvePolicy, resolveVersions, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { checkSuccession } from "../../../packages/core/src/policy/checkSuccession.ts";

async function listVersions(source: PolicySource) {
  return (await resolveVersions(source)).map(({ since, policy }) => [since, policy.name]);
}

test("a preset that superseded another one counts from its first day", async () => {
  const versions = await resolveVersions({ extends: "linux", title: "Our kernel" });
  expect(versions.map(({ since, policy }) => [since, policy.name, policy.title])).toEqual([
    ["2026-08-03", "linux", "Our kernel"],
    [undefined, "linux-2025", "Our kernel"],
  ]);
  const values = versions.map(({ policy }) => policy.disclosure.trailers[0]?.value);
  const forms = values.flatMap((value) => (value?.kind === "form" ? value.forms : []));
  expect(forms).toEqual(["LLM [<tool…>]", "<agent…>:<model> [<tool…>]"]);
});

test("a policy that superseded nothing has one version", async () => {
  const [only, ...more] = await resolveVersions({ extends: "gtk" });
  expect(more).toEqual([]);
  expect(only?.since).toBeUndefined();
});

test("a policy that tightened twice has three", async () => {
  expect(await listVersions({ extends: "kubernetes" })).toEqual([
    ["2026-04-15", "kubernetes"],
    ["2026-03-31", "kubernetes-2026-03"],
    [undefined, "kubernetes-2025"],
  ]);
});

test("where a policy's own keys do not fit the earlier preset, that one counts by itself", async () => {
  const versions = await resolveVersions({ extends: "qemu", uses: { code: { limit: 50 } } });
  expect(versions.map(({ since, policy }) => [since, policy.name, policy.uses["code"]?.limit])).toEqual([
    ["2026-05-29", "qemu", 50],
    [undefined, "qemu-decline", undefined],
  ]);
});

test("a project's own policy may supersede a preset, whatever it extends", async () => {
  const effective = { from: "2026-09-01" };
  expect(await listVersions({ name: "ours", extends: "gtk", effective, supersedes: "linux" })).toEqual([
    ["2026-09-01", "ours"],
    ["2026-08-03", "linux"],
    [undefined, "linux-2025"],
  ]);
  expect(await listVersions({ name: "ours", extends: "linux", effective, supersedes: "gtk" })).toEqual([
    ["2026-09-01", "ours"],
    [undefined, "gtk"],
  ]);
});

test.each<[string, PolicySource, string]>([
  [
    "older than what it supersedes",
    { effective: { from: "2026-05-01" }, supersedes: "qemu" },
    "effective.from: this policy is in force from 2026-05-01, and qemu, which it supersedes, not before 2026-05-29",
  ],
  [
    "of the same day",
    { name: "ours", effective: { from: "2026-05-29" }, supersedes: "qemu" },
    "effective.from: ours is in force from 2026-05-29",
  ],
  ["of no day", { supersedes: "qemu" }, "needs effective.from to tell since when"],
  [
    "of no day, over a preset that has one",
    { extends: "linux", supersedes: "qemu" },
    "needs effective.from to tell since when",
  ],
  ["of an unknown one", { effective: { from: "2026-05-01" }, supersedes: "qmeu" }, 'did you mean "qemu"?'],
])("a policy %s is refused", async (_title, source, says) => {
  await expect(resolveVersions(source)).rejects.toThrow(PolicyError);
  await expect(resolveVersions(source)).rejects.toThrow(says);
});

test("a superseded policy ends before the next one begins", () => {
  const newer = { name: "new", effective: { from: "2026-08-03" } };
  const older = (until: string) => ({ name: "old", effective: { from: "2025-01-01", until } });
  expect(() => checkSuccession(newer, older("2026-08-02"))).not.toThrow();
  expect(() => checkSuccession(newer, older("2026-08-03"))).toThrow(
    "effective.until: old is in force until 2026-08-03, and new, which supersedes it, from 2026-08-03: they overlap",
  );
});

test("a policy that is over before it begins is refused", async () => {
  const effective = { from: "2026-05-02", until: "2026-05-01" };
  await expect(resolvePolicy({ effective })).rejects.toThrow(
    'effective: "until" is 2026-05-01, before "from", 2026-05-02',
  );
  await expect(resolvePolicy({ extends: "linux", effective: { until: "2026-01-01" } })).rejects.toThrow(PolicyError);
  expect(await resolvePolicy({ effective: { from: "2026-05-01", until: "2026-05-01" } })).toMatchObject({});
});

test("a policy that only warns until a day is enforced from the next one on", async () => {
  const versions = await resolveVersions({ extends: "gtk", mode: "warn", warnUntil: "2026-12-31" });
  expect(versions.map(({ since, policy }) => [since, policy.mode])).toEqual([
    ["2027-01-01", "enforce"],
    [undefined, "warn"],
  ]);
});

test("the day on which a preset changes and the last day of warnings divide its time", async () => {
  const extended = await resolveVersions({ extends: "linux", warnUntil: "2026-08-31" });
  expect(extended.map(({ since, policy }) => [since, policy.name, policy.mode])).toEqual([
    ["2026-09-01", "linux", "enforce"],
    ["2026-08-03", "linux", "warn"],
    [undefined, "linux-2025", "warn"],
  ]);
  const early = await resolveVersions({ extends: "linux", warnUntil: "2026-07-31" });
  expect(early.map(({ since, policy }) => [since, policy.name, policy.mode])).toEqual([
    ["2026-08-03", "linux", "enforce"],
    ["2026-08-01", "linux-2025", "enforce"],
    [undefined, "linux-2025", "warn"],
  ]);
});
