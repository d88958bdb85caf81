import { appendFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const judge = ["audit", "--all", "--stats", "--policy", "qemu", "--format", "json"];

async function audit(cwd: string, env: NodeJS.ProcessEnv, words = judge) {
  const { exitCode, stdout, stderr } = await runCommand(words, { cwd, env });
  return { exitCode, stderr, summary: stdout === "" ? undefined : JSON.parse(stdout).summary };
}

async function createCommits(...options: readonly string[]): Promise<TestRepository> {
  const repository = await createRepository(...options);
  await repository.write("a.c", "1\n");
  await repository.commit("one\n\nAI-used-for: tests\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.write("a.c", "1\n2\n");
  await repository.commit("two\n\nAI-used-for: tests\nSigned-off-by: Ada Example <ada@example.org>");
  return repository;
}

const cloneOf = async (repository: TestRepository, name: string, ...options: readonly string[]) => {
  const path = join(repository.path, "..", name);
  await repository.git("clone", "--quiet", ...options, `file://${repository.path}`, path);
  return repositoryAt(path, repository.environment);
};

const whole = { exitCode: 0, stderr: "", summary: { commits: 2 } };

test("SHA-256, a linked worktree, a bare and a shallow clone", async () => {
  const sha256 = await createCommits("--object-format=sha256");
  expect(await audit(sha256.path, sha256.environment)).toMatchObject(whole);
  const repository = await createCommits();
  await repository.git("worktree", "add", "--quiet", "../linked");
  expect(await audit(join(repository.path, "../linked"), repository.environment)).toMatchObject(whole);
  const bare = await cloneOf(repository, "bare.git", "--bare");
  expect(await audit(bare.path, bare.environment)).toMatchObject(whole);
  const shallow = await cloneOf(repository, "shallow", "--depth=1");
  expect(await audit(shallow.path, shallow.environment)).toMatchObject({ exitCode: 3, summary: { commits: 1 } });
});

test("objects that are borrowed, over more levels than git follows", async () => {
  const repository = await createCommits();
  let before = join(repository.path, ".git/objects");
  for (let level = 1; level <= 8; level += 1) {
    const path = join(repository.path, `../odd "${level}":#`);
    await repository.git("init", "--quiet", "--bare", path);
    await writeFile(join(path, "objects/info/alternates"), `# a comment\n${before}\n`);
    before = join(path, "objects");
  }
  const last = join(before, "..");
  await writeFile(join(last, "packed-refs"), `${await repository.git("rev-parse", "main")} refs/heads/main\n`);
  expect(await audit(last, repository.environment)).toMatchObject(whole);
});

test("a push in its quarantine", async () => {
  const repository = await createCommits();
  const server = await cloneOf(repository, "server.git", "--bare");
  await repository.write("a.c", "pushed\n");
  const pushed = await repository.commit("three\n\nAI-used-for: tests\nSigned-off-by: Ada Example <ada@example.org>");
  const quarantine = join(server.path, "objects/tmp_objdir-incoming-x");
  await mkdir(quarantine);
  const objects = await repository.git("rev-list", "--objects", "main~1..main");
  for (const line of objects.split("\n")) {
    const [folder, file] = [line.slice(0, 2), line.slice(2, 40)];
    await mkdir(join(quarantine, folder), { recursive: true });
    await writeFile(join(quarantine, folder, file), "");
    await rm(join(quarantine, folder, file));
    await rename(join(repository.path, ".git/objects", folder, file), join(quarantine, folder, file));
  }
  const env = {
    ...server.environment,
    GIT_DIR: ".",
    GIT_QUARANTINE_PATH: quarantine,
    GIT_OBJECT_DIRECTORY: quarantine,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: join(server.path, "objects"),
  };
  const words = ["audit", `main..${pushed}`, "--stats", "--policy", "qemu", "--format", "json"];
  expect(await audit(server.path, env, words)).toMatchObject({ exitCode: 0, stderr: "", summary: { commits: 1 } });
});

test("an alternate that is gone is named", async () => {
  const repository = await createCommits();
  const path = join(repository.path, "../borrowing");
  await repository.git("clone", "--quiet", "--shared", repository.path, path);
  const gone = join(repository.path, ".git/objects");
  await rename(repository.path, join(repository.path, "../moved"));
  const says = `this repository borrows objects from ${gone}, which is not there`;
  for (const words of [judge, ["audit", "HEAD", "--policy", "qemu"], ["note", "show", "HEAD"]]) {
    const { exitCode, stderr } = await runCommand(words, { cwd: path, env: repository.environment });
    expect([words[0], exitCode, stderr]).toEqual([words[0], 3, expect.stringContaining(says)]);
  }
});

test("a partial clone fetches nothing, whatever its remote is, and says what was not measured", async () => {
  const repository = await createRepository();
  await repository.write("a.c", "1\n");
  await repository.commit("one\n\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.git("config", "uploadpack.allowFilter", "true");
  for (const filter of ["blob:none", "tree:0"]) {
    const clone = await cloneOf(repository, `partial-${filter.slice(0, 4)}`, "--filter", filter, "--no-checkout");
    const canary = join(clone.path, "../canary");
    await appendFile(
      join(clone.path, ".git/config"),
      `[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\turl = ext::sh -c touch% ${canary}\n`,
    );
    const { exitCode, stderr } = await audit(clone.path, clone.environment);
    expect([filter, exitCode, stderr]).toEqual([filter, 3, expect.stringMatching(/this clone lacks/)]);
    const unmeasured = judge.filter((word) => word !== "--stats");
    expect((await audit(clone.path, clone.environment, unmeasured)).exitCode).toBe(0);
    expect(await readdir(join(clone.path, ".."))).not.toContain("canary");
  }
});

test("nothing is left, and a folder for temporary files is needed", async () => {
  const repository = await createCommits();
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = join(repository.path, "missing");
  try {
    expect(await audit(repository.path, repository.environment)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/^ai-disclosure: cannot create a temporary folder in .*ENOENT\n {2}fix: .*TMPDIR=/),
    });
  } finally {
    process.env["TMPDIR"] = before;
  }
});
