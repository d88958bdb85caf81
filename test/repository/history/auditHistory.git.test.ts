import { resolvePolicy, type Policy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { auditHistory } from "../../../packages/repository/src/history/auditHistory.ts";
import type { AuditOptions } from "../../../packages/repository/src/history/auditOptions.ts";
import type { HistoricCommit } from "../../../packages/repository/src/history/historicCommit.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { gitRemerges } from "../../support/installedGit.ts";
import { olderGit } from "../../support/olderGit.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const qemu: PolicySource = { extends: "qemu" };

async function audit(
  repository: TestRepository,
  policy: PolicySource | ((commit: HistoricCommit) => Policy | null) = qemu,
  more: Partial<AuditOptions> = {},
) {
  const resolved = typeof policy === "function" ? undefined : await resolvePolicy(policy);
  const { items, error } = await gather(
    auditHistory({
      repository: await historyOf(repository),
      selection: { revisions: ["HEAD"] },
      policyFor: typeof policy === "function" ? policy : () => resolved ?? null,
      ...more,
    }),
  );
  if (error) throw error;
  return items;
}

const rulesOf = (items: Awaited<ReturnType<typeof audit>>) =>
  items.map(({ subject, findings }) => [subject, ...findings.map(({ rule }) => rule)].join(" "));

test("each commit is judged by its message and, where a rule needs it, by what it changed", async () => {
  const repository = await createRepository();
  await repository.write("hw/a.c", "line\n".repeat(300));
  await repository.commit(`one\n\n${signed}`);
  await repository.write("hw/a.c", "line\n".repeat(330));
  await repository.commit(`two\n\nAI-used-for: code\n${signed}`);
  await repository.write("hw/a.c", "line\n".repeat(335));
  await repository.commit(`three\n\nAI-used-for: code\n${signed}`);
  await repository.commit("four\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  const items = await audit(repository);
  expect(rulesOf(items)).toEqual([expect.stringMatching(/^four .*sign-off/u), "three", "two size-limit", "one"]);
  expect(items.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  expect(items.map(({ sizes }) => sizes !== undefined)).toEqual([expect.any(Boolean), true, true, false]);
  expect(items[2]!.sizes).toEqual({ code: { files: 1, added: 30, deleted: 0, modified: 30 } });
  expect(items[2]!.disclosures).toMatchObject([
    { key: "AI-used-for", value: "code", uses: [{ name: "code" }], line: 3 },
  ]);
  expect(items[3]).toMatchObject({ author: { name: "Ada Example", email: "ada@example.org" }, evidence: [] });
});

test("what a commit is: by its parents and git's own line, not by its subject", async () => {
  const repository = await createRepository();
  const first = await repository.commit("first");
  await repository.git("revert", "--no-edit", "HEAD").catch(() => undefined);
  await repository.git("commit", "--quiet", "--allow-empty", "-m", `Revert "first"\n\nThis reverts commit ${first}.`);
  for (const subject of [
    "Merge branch 'x'",
    "Revert stuff by hand",
    "fixup! first",
    "squash! a",
    "amend! b",
    "fixup",
  ]) {
    await repository.commit(subject);
  }
  await repository.git("switch", "--quiet", "--create", "side", first);
  await repository.commit("side");
  await repository.git("switch", "--quiet", "main");
  await repository.git("merge", "--quiet", "--message", "joined", "side");
  const items = await audit(repository);
  const kinds = Object.fromEntries(items.map(({ subject, kind }) => [subject, kind]));
  expect(kinds).toEqual({
    first: "ordinary",
    side: "ordinary",
    joined: "merge",
    'Revert "first"': "revert",
    "Merge branch 'x'": "ordinary",
    "Revert stuff by hand": "ordinary",
    "fixup! first": "autosquash",
    "squash! a": "autosquash",
    "amend! b": "autosquash",
    fixup: "ordinary",
  });
  // No hook would have looked at them. The message of a fixup! or squash! is nobody's in the end.
  const unsigned = items.filter(({ findings }) => findings.some(({ rule }) => rule === "sign-off"));
  expect(unsigned).toEqual(
    items.filter(({ kind, subject }) => kind !== "merge" && !/^(?:fixup|squash)!/u.test(subject)),
  );
});

test("a merge is measured by what it changed itself", async () => {
  const repository = await createRepository();
  await repository.commit(`base\n\n${signed}`);
  await repository.git("switch", "--quiet", "--create", "side");
  await repository.write("hw/a.c", "line\n".repeat(500));
  await repository.commit(`side\n\n${signed}`);
  await repository.git("switch", "--quiet", "main");
  await repository.commit(`main\n\n${signed}`);
  await repository.git("merge", "--quiet", "-m", `joined\n\nAI-used-for: code\n${signed}`, "side");
  const [merge] = await audit(repository);
  expect(merge).toMatchObject({ subject: "joined", kind: "merge", sizes: {} });
  expect(merge!.findings.map(({ rule }) => rule)).not.toContain("size-limit");
  expect(merge!.unchecked.filter(({ text }) => text.includes("git 2.35"))).toHaveLength(gitRemerges ? 0 : 1);
});

test("with a git that cannot merge again, what was counted instead is said of each merge that was measured", async () => {
  const repository = await createRepository();
  await repository.commit(`base\n\n${signed}`);
  await repository.git("branch", "side");
  await repository.write("hw/a.c", "line\n".repeat(5));
  await repository.commit(`main\n\n${signed}`);
  await repository.git("switch", "--quiet", "side");
  await repository.commit(`side\n\n${signed}`);
  await repository.git("merge", "--quiet", "-m", `joined\n\nAI-used-for: code\n${signed}`, "main");
  const PATH = `${await olderGit()}:${repository.environment["PATH"]}`;
  const { path, environment } = repository;
  const commits = await audit({ ...repository, path, environment: { ...environment, PATH } });
  const noted = commits.filter(({ unchecked }) => unchecked.some(({ text }) => text.includes("which git 2.35 tells")));
  expect(noted.map(({ subject, sizes }) => [subject, sizes])).toEqual([["joined", {}]]);
});

test("of a merge of three branches it is said what was counted, where a rule reads it", async () => {
  const repository = await createRepository();
  await repository.commit(`base\n\n${signed}`);
  for (const name of ["one", "two"]) {
    await repository.git("switch", "--quiet", "--create", name, "main");
    await repository.write(name, "line\n");
    await repository.commit(`${name}\n\n${signed}`);
  }
  await repository.git("switch", "--quiet", "main");
  await repository.git("merge", "--quiet", "--no-ff", "-m", `joined\n\nAI-used-for: code\n${signed}`, "one", "two");
  const [disclosed] = await audit(repository, qemu, { stats: true });
  const text = expect.stringContaining("what the merge itself changed, of more than two branches");
  const note = { code: "merge-estimated", text };
  expect(disclosed!.unchecked).toContainEqual(note);
  await repository.git("commit", "--quiet", "--amend", "-m", `joined\n\n${signed}`);
  const [silent] = await audit(repository, qemu, { stats: true });
  expect([silent!.subject, silent!.sizes, silent!.unchecked]).toEqual(["joined", {}, []]);
});

test("before the first policy nothing is judged; marks of AI are seen", async () => {
  const repository = await createRepository();
  await repository.commit("old\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  const hash = await repository.commit("new");
  const policy = await resolvePolicy(qemu);
  const asked: string[] = [];
  const items = await audit(repository, (commit) => {
    asked.push(commit.hash);
    return commit.hash === hash ? policy : null;
  });
  expect(asked).toEqual(items.map((commit) => commit.hash));
  expect(items).toMatchObject([
    { policy: { name: "qemu" }, findings: [{ rule: "sign-off" }] },
    { policy: null, findings: [], waived: [], unchecked: [], evidence: [{ grade: "strong", kind: "trailer" }] },
  ]);
});

test("the policies may take time to come", async () => {
  const repository = await createRepository();
  await repository.commit("one");
  const policyFor = resolvePolicy(qemu).then((policy) => () => policy);
  expect(rulesOf(await audit(repository, qemu, { policyFor }))).toEqual(["one sign-off"]);
});

test("newcomers: the commits of an address before this one", async () => {
  const repository = await createRepository();
  const assisted = "add it\n\nAssisted-by: Claude Code";
  const lines = (count: number) => repository.write("src/a.ts", "line\n".repeat(count));
  for (let commit = 1; commit <= 4; commit++) {
    await lines(commit * 200);
    await repository.commit(assisted);
  }
  await repository.git("config", "user.email", "NEW@example.org");
  await lines(1000);
  await repository.commit(assisted);
  await repository.git("config", "user.email", "new@example.org");
  await lines(1200);
  await repository.commit(assisted);
  const limit = { id: "new", unit: "added", max: 100, per: "commit", when: "ai", newcomer: 2 } as const;
  const policy: PolicySource = { extends: "human-in-the-loop", limits: [limit] };
  const refused = (items: Awaited<ReturnType<typeof audit>>) =>
    items.map(({ findings }) => findings.some(({ rule }) => rule === "newcomer-limit"));
  expect(refused(await audit(repository, policy))).toEqual([true, true, false, false, true, true]);
  // The same, whatever is asked for: what came before counts, not what is looked at.
  expect(refused(await audit(repository, policy, { selection: { revisions: ["HEAD~3..HEAD"] } }))).toEqual([
    true,
    true,
    false,
  ]);
  const hashes = (await repository.git("rev-list", "--reverse", "HEAD")).split("\n");
  expect(refused(await audit(repository, policy, { selection: { hashes } }))).toEqual([
    true,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(refused(await audit(repository, policy, { selection: { all: true } }))).toHaveLength(6);
});

test("in a shallow clone nobody knows how new an author is", async () => {
  const repository = await createRepository();
  for (const name of ["a", "b", "c"]) {
    await repository.write(name, "line\n".repeat(200));
    await repository.commit(`${name}\n\nAssisted-by: Claude Code`);
  }
  const { temporaryDirectory } = await import("../../support/createRepository.ts");
  const path = `${await temporaryDirectory()}/clone`;
  await repository.git("clone", "--quiet", "--depth=2", `file://${repository.path}`, path);
  const limit = { id: "new", unit: "added", max: 100, per: "commit", when: "ai", newcomer: 3 } as const;
  const policy = { extends: "human-in-the-loop", limits: [limit] };
  const items = await audit({ ...repository, path }, policy, { selection: { revisions: ["HEAD~1..HEAD"] } });
  expect(items).toHaveLength(1);
  for (const { findings, unchecked } of items) {
    expect(findings.map(({ rule }) => rule)).not.toContain("size-limit");
    expect(unchecked.map(({ code }) => code)).toContain("author-history-unknown");
  }
});

test("thousands of commits, measured or not, come in git's order and with git's counts", async () => {
  const { path, environment, ...rest } = await createRepository("--bare");
  await createSyntheticHistory({ directory: path, commits: 900, files: 50, lines: 20, environment });
  const repository = { path, environment, ...rest };
  const order = (await repository.git("rev-list", "HEAD")).split("\n");
  const some = await audit(repository);
  expect(some.map(({ hash }) => hash)).toEqual(order);
  const all = await audit(repository, qemu, { stats: true });
  expect(all.map(({ hash }) => hash)).toEqual(order);
  expect(all.map(({ findings }) => findings)).toEqual(some.map(({ findings }) => findings));
  const measured = some.filter(({ sizes }) => sizes).length;
  expect(measured).toBeGreaterThan(50);
  expect(measured).toBeLessThan(400);
  const totals = all.flatMap(({ sizes }) => Object.values(sizes ?? {}));
  const sum = (key: "files" | "added" | "deleted") => totals.reduce((count, size) => count + size[key], 0);
  const rows = (await repository.git("log", "-M", "--numstat", "--format=")).split("\n").filter(Boolean);
  const column = (index: number) => rows.reduce((count, row) => count + Number(row.split("\t")[index]), 0);
  expect([sum("files"), sum("added"), sum("deleted")]).toEqual([rows.length, column(0), column(1)]);
});

test("a shard's commits keep their place in the whole", async () => {
  const repository = await createRepository("--bare");
  await createSyntheticHistory({ directory: repository.path, commits: 100, environment: repository.environment });
  const whole = await audit(repository);
  const selects = (hash: string) => hash < "8";
  const [low, high] = [
    await audit(repository, qemu, { selects }),
    await audit(repository, qemu, { selects: (hash) => !selects(hash) }),
  ];
  const joined = [...low, ...high].toSorted((one, other) => one.position! - other.position!);
  expect(joined).toEqual(whole);
});
