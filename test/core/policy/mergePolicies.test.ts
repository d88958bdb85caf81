import { mergePolicies, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const order = (...policies: PolicySource[]) =>
  Object.keys(policies.reduce((parent, child) => mergePolicies(parent, child)).categories ?? {});

test("a new category comes before the parent's, a known one keeps its place", () => {
  const parent = { categories: { tests: ["tests/**"], core: [], code: ["**"] } };
  expect(order(parent, { categories: { core: ["accel/**"] } })).toEqual(["tests", "core", "code"]);
  expect(order(parent, { categories: { vendored: ["third/**"], code: ["src/**"], generated: [] } })).toEqual([
    "vendored",
    "generated",
    "tests",
    "core",
    "code",
  ]);
  expect(order(parent, { title: "x" })).toEqual(["tests", "core", "code"]);
  expect(order({}, { categories: { b: [], a: [] } })).toEqual(["b", "a"]);
  const merged = mergePolicies(parent, { categories: { core: ["accel/**"] } });
  expect(merged.categories).toEqual({ tests: ["tests/**"], core: ["accel/**"], code: ["**"] });
});

test("the child's categories come first at every step of a chain", () => {
  const chain = [{ categories: { c: [] } }, { categories: { b: [] } }, { categories: { a: [], c: [] } }];
  expect(order(...chain)).toEqual(["a", "b", "c"]);
});

test("objects merge at any depth; lists and plain values replace", () => {
  const parent: PolicySource = {
    stance: "restrict",
    attest: ["one", "two"],
    uses: { code: { covers: ["code"], limit: 20, unlessNote: ["mechanical"] }, docs: { covers: ["docs"] } },
    signOff: { level: "required", matchAuthor: true },
  };
  const child: PolicySource = {
    attest: ["three"],
    uses: { code: { covers: ["code"], limit: 50 } },
    signOff: { matchAuthor: false },
  };
  expect(mergePolicies(parent, child)).toEqual({
    stance: "restrict",
    attest: ["three"],
    uses: { code: { covers: ["code"], limit: 50, unlessNote: ["mechanical"] }, docs: { covers: ["docs"] } },
    signOff: { level: "required", matchAuthor: false },
  });
});

test("a version that says since when it is in force does not end with the one it extends", () => {
  const earlier: PolicySource = { effective: { from: "2025-01-01", until: "2026-05-31" } };
  expect(mergePolicies(earlier, { effective: { from: "2026-06-01" } }).effective).toEqual({ from: "2026-06-01" });
  expect(mergePolicies(earlier, { effective: { until: "2027-01-01" } }).effective).toEqual({
    from: "2025-01-01",
    until: "2027-01-01",
  });
  expect(mergePolicies(earlier, { title: "x" }).effective).toEqual(earlier.effective);
});

test("neither policy is changed", () => {
  const parent = Object.freeze({ uses: Object.freeze({ code: Object.freeze({ covers: ["code"] }) }) });
  const child = Object.freeze({ uses: Object.freeze({ tests: Object.freeze({ covers: ["tests"] }) }) });
  mergePolicies(parent, child);
  expect(Object.keys(parent.uses)).toEqual(["code"]);
});

test("what the parent extends is still to be merged in; what the child extends is the parent", () => {
  expect(mergePolicies({ extends: "qemu" }, { extends: "./team.json" }).extends).toBe("qemu");
  expect(mergePolicies({ title: "x" }, { extends: "./team.json" })).toEqual({ title: "x" });
});

test("names that every object knows are names like any other", () => {
  const parent = { categories: { code: ["**"] }, uses: {} };
  const child = { categories: { toString: ["a/**"], valueOf: [] }, uses: { hasOwnProperty: { covers: ["toString"] } } };
  const merged = mergePolicies(parent, child);
  expect(Object.keys(merged.categories ?? {})).toEqual(["toString", "valueOf", "code"]);
  expect(merged.uses?.["hasOwnProperty"]).toEqual({ covers: ["toString"] });
});

const llvm: PolicySource = {
  name: "llvm",
  title: "LLVM",
  source: { url: "https://llvm.org", read: "2026-09-19", status: "in-force", note: "Of LLVM." },
  attest: ["one"],
};

test.each([{ name: "qgis" }, { title: "QGIS" }])("a policy with %o of its own speaks for itself", (own) => {
  expect(mergePolicies(llvm, own)).toEqual({ name: "llvm", attest: ["one"], ...own });
});

test("one source is never mixed with another", () => {
  const source = { url: "https://qgis.org", read: "2026-11-28", status: "proposed" } as const;
  expect(mergePolicies(llvm, { source })).toEqual({ ...llvm, source });
});

test("a policy that says nothing of itself speaks in its parent's name", () => {
  expect(mergePolicies(llvm, { stance: "allow" })).toEqual({ ...llvm, stance: "allow" });
});
