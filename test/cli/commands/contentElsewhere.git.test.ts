import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/* Pointers of Git LFS, submodules and binaries are named as such, by every stage in the same words. */

const limit = { id: "few", unit: "files", max: 0, per: "commit", when: "always" };
const policy = JSON.stringify({ name: "few", limits: [limit] });
const pointer = (content: string, size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${content.repeat(64)}\nsize ${size}\n`;

/** What each stage says of what is staged, which is committed on the way. */
async function judgeEverywhere({ path: cwd, environment: env, git }: TestRepository): Promise<[string, string][]> {
  const hook = { ...env, GIT_INDEX_FILE: ".git/index" };
  const staged = await runCommand(["staged"], { cwd, env: hook });
  const message = await runCommand(["message", "-"], { cwd, env: hook, input: "change it\n" });
  await git("commit", "--quiet", "--message", "change it");
  const audit = await runCommand(["audit", "--last", "1"], { cwd, env });
  const stats = await runCommand(["audit", "--last", "1", "--stats"], { cwd, env });
  const patch = await runCommand(["patch"], { cwd, env, input: `${await git("format-patch", "--stdout", "-1")}\n` });
  return Object.entries({ staged, message, audit, stats, patch }).map(([stage, { exitCode, stdout, stderr }]) => {
    expect([stage, exitCode]).toEqual([stage, 1]);
    return [stage, stdout + stderr];
  });
}

test("pointers of Git LFS, new and changed", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
  await repository.write("old ü.bin", pointer("a", 100_000));
  await repository.write("text.c", "1\n2\n3\n");
  await repository.commit("begin");
  await repository.write("new.bin", pointer("b", 5));
  await repository.write("old ü.bin", pointer("c", 200_000));
  await repository.write("text.c", "1\nversion https://git-lfs.github.com/spec/v2\n3\n");
  await repository.git("-c", "filter.lfs.clean=cat", "add", "--all");
  for (const [stage, said] of await judgeEverywhere(repository)) {
    expect(said, stage).toContain("+3 −0  new.bin (LFS pointer)");
    expect(said, stage).toContain("+2 −2  old ü.bin (LFS pointer)");
    expect(said, stage).toMatch(/\+1 −1 {2}text\.c$/m);
    if (stage === "staged") expect(said).toContain("not counted: new.bin (LFS pointer), old ü.bin (LFS pointer)");
  }
});

test("submodules and binaries", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  const id = await repository.commit("begin");
  await repository.write("logo.png", Buffer.from([137, 80, 78, 71, 0, 1, 2]));
  await repository.git("add", "--all");
  await repository.git("update-index", "--add", "--cacheinfo", `160000,${id},lib`);
  for (const [stage, said] of await judgeEverywhere(repository)) {
    expect(said, stage).toContain("binary  logo.png");
    expect(said, stage).toContain("submodule  lib");
    if (stage === "staged") expect(said).toContain("not counted: lib (submodule), logo.png (binary)");
  }
});
