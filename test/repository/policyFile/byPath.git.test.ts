import { loadPolicy, openRepositorySync, openWorkplace, readPolicyAt } from "@ai-disclosure/repository";
import { expect, test } from "vitest";
import { runCommand } from "../../cli/runCommand.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

const byPath = (policy: string) => JSON.stringify({ extends: "qemu", byPath: [{ globs: ["crypto/**"], policy }] });
const closed = '{ "title": "Crypto", "stance": "forbid" }';
const disclosed = "fix it\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>\n";

const load = async ({ path, environment }: TestRepository, wanted?: string) =>
  loadPolicy(wanted, await openWorkplace(path, environment));

async function withPolicies(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = await createRepository();
  for (const [path, text] of Object.entries(files)) await repository.write(path, text);
  return repository;
}

const inHook = (repository: TestRepository, text: string) => {
  const people = { GIT_AUTHOR_NAME: "Ada Example", GIT_AUTHOR_EMAIL: "ada@example.org" };
  const env = { ...repository.environment, ...people, GIT_INDEX_FILE: ".git/index" };
  return runCommand(["message", "-"], { cwd: repository.path, env, input: text });
};

test("in a hook, a department's policy judges its own files", async () => {
  const repository = await withPolicies({
    "ai-policy.json": byPath("./crypto/policy.json"),
    "crypto/policy.json": closed,
  });
  await repository.commit("policy");
  await repository.write("hw/a.c", "1;\n");
  await repository.git("add", "--all");
  expect(await inHook(repository, disclosed)).toMatchObject({ exitCode: 0, stderr: "" });
  await repository.write("crypto/a.c", "1;\n");
  await repository.git("add", "--all");
  const { exitCode, stderr } = await inHook(repository, disclosed);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("✖ Crypto declines AI-generated contributions, and line 3 discloses AI use");
  expect(stderr).toContain("  by: Crypto's policy for crypto/** (crypto/policy.json)");
});

test("a path is relative to the file that names it, in a file that is extended as well", async () => {
  const repository = await withPolicies({
    "ai-policy.json": '{ "extends": "./policies/base.json" }',
    "policies/base.json": byPath("crypto.json"),
    "policies/crypto.json": closed,
  });
  expect((await load(repository)).byPath).toMatchObject([
    { named: "policies/crypto.json", policy: { title: "Crypto" } },
  ]);
  expect((await load(repository, "policies/base.json")).byPath).toMatchObject([{ named: "policies/crypto.json" }]);
});

test("a department may extend the main policy, whose own division it does not repeat", async () => {
  const limit = (max: number) => [{ id: "size", unit: "added", max, per: "commit", when: "always" }];
  const repository = await withPolicies({
    "ai-policy.json": JSON.stringify({
      title: "Main",
      limits: limit(20),
      byPath: [{ globs: ["crypto/**"], policy: "crypto/policy.json" }],
    }),
    "crypto/policy.json": JSON.stringify({ extends: "../ai-policy.json", limits: limit(5) }),
  });
  await repository.commit("policy");
  const expected = { limits: [{ max: 20 }], byPath: [{ policy: { title: "Main", limits: [{ max: 5 }], byPath: [] } }] };
  expect(await load(repository)).toMatchObject(expected);
  const history = openRepositorySync(repository.path, repository.environment);
  expect(await readPolicyAt(history, "HEAD")).toMatchObject(expected);
});

test("an audit judges by the department's policy as it was on that day", async () => {
  const repository = await withPolicies({ "ai-policy.json": byPath("./crypto.json"), "crypto.json": "{}" });
  await repository.commit("policy\n\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.write("crypto/a.c", "1;\n");
  const before = await repository.commit(disclosed);
  await repository.write("crypto.json", closed);
  await repository.commit("stricter\n\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.write("crypto/a.c", "2;\n");
  const after = await repository.commit(disclosed);
  await repository.write("hw/a.c", "1;\n");
  await repository.commit(disclosed);
  const setting = { cwd: repository.path, env: repository.environment };
  const { exitCode, stdout } = await runCommand(["audit", "--all", "--format", "json", "--all-commits"], setting);
  expect(exitCode).toBe(1);
  const { commits } = JSON.parse(stdout) as { commits: { hash: string; findings: object[]; unchecked: object[] }[] };
  const found = commits.filter(({ findings }) => findings.length > 0);
  expect(found).toMatchObject([{ hash: after, findings: [{ by: { policy: "crypto.json", title: "Crypto" } }] }]);
  expect(commits.find(({ hash }) => hash === before)).toMatchObject({ unchecked: [] });
});

test("the report of one machine is read by another", async () => {
  const repository = await withPolicies({ "ai-policy.json": byPath("./crypto.json"), "crypto.json": closed });
  await repository.commit("policy");
  await repository.write("crypto/a.c", "1;\n");
  await repository.commit(disclosed);
  const setting = { cwd: repository.path, env: repository.environment };
  const shard = await runCommand(["audit", "--all", "--format", "ndjson"], setting);
  await repository.write("shard.ndjson", shard.stdout);
  const merged = await runCommand(["merge", "shard.ndjson", "--format", "text"], setting);
  expect(merged.stdout + merged.stderr).toContain("by: Crypto's policy for crypto/** (crypto.json)");
});

test("a patch is judged by it as well", async () => {
  const repository = await withPolicies({ "ai-policy.json": byPath("./crypto.json"), "crypto.json": closed });
  await repository.commit("policy");
  await repository.write("crypto/a.c", "1;\n");
  await repository.commit(disclosed);
  await repository.write("one.patch", await repository.git("format-patch", "--stdout", "-1"));
  const setting = { cwd: repository.path, env: repository.environment };
  const { exitCode, stdout } = await runCommand(["patch", "one.patch"], setting);

  expect([exitCode, stdout]).toEqual([1, expect.stringContaining("by: Crypto's policy for crypto/**")]);
});
