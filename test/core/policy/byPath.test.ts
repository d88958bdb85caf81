import {
  categorise,
  createChange,
  evaluate,
  formatFinding,
  explainPolicy,
  needsFiles,
  needsOwnership,
  parseMessage,
  PolicyError,
  resolvePolicy,
  resolveVersions,
  type FileChange,
  type PathFiles,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const jane = { name: "Jane Doe", email: "jane@example.org" };
const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const closed: PolicySource = { title: "Crypto", stance: "forbid", source: sourceAt("https://example.org/crypto") };
const files: PathFiles = new Map([["crypto/ai-policy.json", closed]]);
const main: PolicySource = { extends: "qemu", byPath: [{ globs: ["crypto/**"], policy: "crypto/ai-policy.json" }] };

function sourceAt(url: string): NonNullable<PolicySource["source"]> {
  return { url, read: "2026-09-19", status: "in-force" };
}

const changed = (path: string, added = 1): FileChange => ({
  path,
  added,
  deleted: 0,
  kind: "text",
  status: "modified",
});

async function judge(policySource: PolicySource, text: string, paths?: readonly string[], others = files) {
  const policy = await resolvePolicy(policySource, undefined, others);
  const change = createChange({ message: parseMessage(text), author: jane, committer: jane }, policy);
  const known = paths && {
    files: await categorise(
      paths.map((path) => changed(path)),
      policy,
    ),
  };
  return { policy, change, ...evaluate({ ...change, ...known }, policy) };
}

test("a stricter policy judges the files that it is about, and says that it does", async () => {
  const { findings, policy } = await judge(main, `fix it\n\nAI-used-for: code\n${signed}`, ["crypto/aes.c", "hw/a.c"]);
  expect(findings).toEqual([
    {
      rule: "off-limits",
      severity: "error",
      message: "Crypto declines AI-generated contributions, and line 3 discloses AI use",
      fix: expect.stringContaining("remove the mark"),
      where: { line: 3 },
      by: { policy: "crypto/ai-policy.json", title: "Crypto", globs: ["crypto/**"], url: "https://example.org/crypto" },
    },
  ]);
  const [finding] = findings;
  expect(finding && formatFinding(finding, policy).split("\n").slice(2)).toEqual([
    "  by: Crypto's policy for crypto/** (crypto/ai-policy.json)",
    "  see: https://example.org/crypto",
  ]);
});

test("it is silent about files of others, and of a person", async () => {
  const disclosed = `fix it\n\nAI-used-for: code\n${signed}`;
  expect(await judge(main, disclosed, ["hw/a.c"])).toMatchObject({ findings: [], unchecked: [] });
  expect(await judge(main, `fix it\n\n${signed}`, ["crypto/aes.c"])).toMatchObject({ findings: [], unchecked: [] });
});

test("where AI was used for the tests only, the code beside them is its author's own", async () => {
  const tests = `fix it\n\nAI-used-for: tests\n${signed}`;
  expect((await judge(main, tests, ["crypto/aes.c", "tests/aes.c"])).findings).toEqual([]);
  expect((await judge(main, tests, ["crypto/aes.c", "crypto/tests/aes.c"])).findings).toHaveLength(1);
});

test("a person's commit without marks asks for no files, and one with marks does", async () => {
  const { policy, change } = await judge(main, `fix it\n\n${signed}`);
  expect(needsFiles(change, policy)).toBe(false);
  expect(evaluate(change, policy).unchecked).toEqual([]);
  const marked = await judge({ ...main, uses: {} }, `fix it\n\nAssisted-by: Claude Code\n${signed}`);
  expect(needsFiles(marked.change, marked.policy)).toBe(true);
});

test("files that are not known are unchecked, said once", async () => {
  const bare: PolicySource = {
    byPath: [
      { globs: ["crypto/**"], policy: "crypto/ai-policy.json" },
      { globs: ["net/**"], policy: "crypto/ai-policy.json" },
    ],
  };
  const { findings, unchecked } = await judge(bare, "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  expect(findings).toEqual([]);
  expect(unchecked).toEqual([
    { code: "files-unknown", text: "rules that need the changed files (unavailable here): byPath" },
  ]);
});

test("what the main policy says already is not said twice, but a warning becomes an error", async () => {
  const twice: PolicySource = { extends: "qemu", byPath: [{ globs: ["**"], policy: "qemu" }] };
  const once = await judge(twice, "fix it\n\nAI-used-for: fun", ["hw/a.c"]);
  const alone = await judge({ extends: "qemu" }, "fix it\n\nAI-used-for: fun", ["hw/a.c"]);
  expect(once.findings).toEqual(alone.findings);
  const mild = { ...twice, severity: { "sign-off": "warn" as const } };
  const { findings } = await judge(mild, "fix it", ["hw/a.c"]);
  expect(findings).toMatchObject([{ rule: "sign-off", severity: "error", by: { policy: "qemu" } }]);
  expect(findings).toHaveLength(1);
});

test("each policy reads disclosure and agreement in its own way", async () => {
  const kernel: PolicySource = { extends: "qemu", byPath: [{ globs: ["drivers/**"], policy: "linux" }] };
  const { findings } = await judge(kernel, `fix it\n\nAI-used-for: code\n${signed}`, ["drivers/a.c"]);
  expect(findings).toMatchObject([
    { rule: "disclosure-required", message: expect.stringContaining("Assisted-by"), by: { policy: "linux" } },
  ]);
  const department = {
    categories: { core: ["**"] },
    offLimits: [{ categories: ["core"], when: "ai" as const, unless: "agreement" as const }],
    agreement: { trailer: "Crypto-agreed-by", grantedBy: ["Jim Roe <jim@example.org>"] },
  };
  const agreed = `fix it\n\nAI-used-for: code\nCrypto-agreed-by: Jim Roe <jim@example.org>\n${signed}`;
  const { waived, ...verdict } = await judge(
    main,
    agreed,
    ["crypto/a.c"],
    new Map([["crypto/ai-policy.json", department]]),
  );
  expect(verdict.findings).toEqual([]);
  expect(waived).toMatchObject([
    { rule: "off-limits", waivedBy: "agreed by Jim Roe <jim@example.org>, as the author says" },
  ]);
});

test("owners are read for a policy of some of the files, and used by those that ask for them", async () => {
  const department = {
    offLimits: [{ categories: ["other"], when: "ai" as const, unless: "agreement" as const }],
    agreement: { grantedBy: "MAINTAINERS" as const },
  };
  const others = new Map([["crypto/ai-policy.json", department]]);
  const text = `fix it\n\nAI-used-for: code\nAI-agreed-by: Jim Roe <jim@example.org>\n${signed}`;
  const { policy, change } = await judge(main, text, undefined, others);
  expect(needsOwnership(change, policy)).toBe("MAINTAINERS");
  const ownersOf = () => ({ people: [{ name: "Jim Roe", email: "jim@example.org" }], accounts: [], unresolved: [] });
  const measured = { ...change, files: await categorise([changed("crypto/a.c")], policy) };
  expect(evaluate(measured, policy).findings).toMatchObject([{ rule: "off-limits", severity: "warning" }]);
  const owned = { ...measured, ownership: { ownersOf, problems: [] } };
  expect(evaluate(owned, policy)).toMatchObject({ findings: [], waived: [{ rule: "off-limits" }] });
});

test("a missing use is not missed in a part of the change", async () => {
  const { findings } = await judge(
    { extends: "qemu", byPath: [{ globs: ["crypto/**"], policy: "qemu" }] },
    `fix it\n\nAI-used-for: code, tests\n${signed}`,
    ["crypto/aes.c", "tests/aes.c"],
  );
  expect(findings).toEqual([]);
});

test("whom and what the main policy exempts, it exempts from all", async () => {
  const text = `fix it\n\nAI-used-for: code\n${signed}`;
  const spared = await judge({ ...main, exempt: { authors: ["jane@example.org"] } }, text, ["crypto/aes.c"]);
  expect(spared).toMatchObject({
    findings: [],
    waived: [{ rule: "off-limits", waivedBy: "the exemption of Jane Doe" }],
  });
  const { findings } = await judge({ ...main, exempt: { paths: ["crypto/**"] } }, text, ["crypto/aes.c", "hw/a.c"]);
  expect(findings).toEqual([]);
});

test("forbidden files of a part, and those that it deletes", async () => {
  const tidy = { forbidFiles: [{ globs: ["**/*.png"], when: "always" as const, reason: "keeps pictures out" }] };
  const policy = await resolvePolicy(main, undefined, new Map([["crypto/ai-policy.json", tidy]]));
  const change = createChange({ message: parseMessage(`x\n\n${signed}`), author: jane }, policy);
  expect(needsFiles(change, policy)).toBe(true);
  const judged = async (status: FileChange["status"]) =>
    evaluate({ ...change, files: await categorise([{ ...changed("crypto/a.png"), status }], policy) }, policy).findings;
  expect(await judged("added")).toMatchObject([{ rule: "forbidden-files", where: { path: "crypto/a.png" } }]);
  expect(await judged("deleted")).toEqual([]);
});

test("the presets of parts have their days as well", async () => {
  const versions = await resolveVersions({ byPath: [{ globs: ["kernel/**"], policy: "linux" }] });
  expect(versions.map(({ since, policy }) => [since, policy.byPath[0]?.policy.name, policy.byPath[0]?.named])).toEqual([
    ["2026-08-03", "linux", "linux"],
    [undefined, "linux-2025", "linux"],
  ]);
});

test.each<[string, string, string]>([
  ["an unknown preset", "quemu", 'byPath[0].policy: no preset is called "quemu", did you mean "qemu"?'],
  ["a file where there are none", "./x.json", "byPath[0].policy: expected a preset's name, found ./x.json"],
  ["a broken file", "broken.json", 'byPath[0].policy: broken.json: uses.code.covers: "cod" is not a category'],
  ["a file that extends nobody", "lost.json", 'byPath[0].policy: lost.json: no preset is called "nobody"'],
])("%s is named with its key", async (_title, policy, message) => {
  const others = new Map<string, PolicySource>([
    ["broken.json", { uses: { code: { covers: ["cod"] } } }],
    ["lost.json", { extends: "nobody" }],
  ]);
  const resolving = resolvePolicy({ byPath: [{ globs: ["a/**"], policy }] }, undefined, others);
  await expect(resolving).rejects.toThrow(PolicyError);
  await expect(resolving).rejects.toThrow(message);
});

test("explain tells it", async () => {
  const policy = await resolvePolicy(main, undefined, files);
  const lines = explainPolicy(policy).flatMap((section) => section.lines);
  expect(lines).toContain("crypto/**: also judged by Crypto's policy (crypto/ai-policy.json)");
});

test("uses that no file of the main policy's categories shows are meant for the files that are there", async () => {
  const own: PolicySource = { extends: "qemu", categories: { code: ["src/**"] }, byPath: main.byPath ?? [] };
  const text = (uses: string) => `fix it\n\nAI-used-for: ${uses}\n${signed}`;
  const closedOff = async (uses: string, ...paths: string[]) =>
    (await judge(own, text(uses), paths)).findings.filter(({ rule }) => rule === "off-limits").length;
  expect(await closedOff("code", "crypto/aes.c")).toBe(1);
  expect(await closedOff("code", "crypto/aes.c", "src/a.c")).toBe(0);
  expect(await closedOff("research", "crypto/aes.c")).toBe(0);
});
