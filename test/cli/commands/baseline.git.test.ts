import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const stamp = "Co-authored-by: Claude <noreply@anthropic.com>";

/** A history with two commits that its policy refuses. */
async function withHistory(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "no-ai" }');
  await repository.commit("policy");
  for (const name of ["one", "two"]) {
    await repository.write(name, name);
    await repository.commit(`${name}\n\n${stamp}`);
  }
  return repository;
}

const audit = ({ path, environment }: TestRepository, words: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  runCommand(["audit", ...words], { cwd: path, env: { ...environment, ...more } });

const all = ["--all", "--baseline", "../baseline.json"];

test("a baseline is recorded, and keeps quiet what it holds, after a rebase as well; what is new is reported", async () => {
  const repository = await withHistory();
  expect((await audit(repository, ["--all"])).exitCode).toBe(1);
  const recorded = await audit(repository, all);
  expect(recorded).toMatchObject({
    exitCode: 0,
    stderr: expect.stringMatching(/^- recorded \d findings in \.\.\/baseline\.json: from now on, only new ones/u),
  });
  const before = await repository.git("rev-parse", "HEAD");
  repository.environment["GIT_COMMITTER_DATE"] = "2027-01-01T00:00:00Z";
  await repository.git("rebase", "--quiet", "--force-rebase", "HEAD~2");
  expect(await repository.git("rev-parse", "HEAD")).not.toBe(before);
  const again = await audit(repository, all);
  expect(again).toMatchObject({ exitCode: 0, stderr: "" });
  expect(again.stdout).toMatch(/\nno new findings; the baseline holds \d\n/u);
  await repository.write("three", "three");
  await repository.commit(`three\n\n${stamp}`);
  const grown = await audit(repository, [...all, "--format", "json"]);
  const { commits, summary } = JSON.parse(grown.stdout) as {
    commits: { subject: string; findings: object[] }[];
    summary: { baseline: object };
  };
  expect(grown.exitCode).toBe(1);
  expect(commits.filter(({ findings }) => findings.length > 0).map(({ subject }) => subject)).toEqual(["three"]);
  expect(summary.baseline).toMatchObject({ stale: 0 });
});

test("a finding of the same content once more is new", async () => {
  const repository = await withHistory();
  await audit(repository, all);
  await repository.write("two", "again");
  await repository.commit(`two\n\n${stamp}`);
  expect((await audit(repository, all)).exitCode).toBe(1);
});

test("what is there no more is told, of the same audit only", async () => {
  const repository = await withHistory();
  await audit(repository, all);
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  const { exitCode, stderr } = await audit(repository, all);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/holds \d findings? that (?:is|are) there no more, e\.g\. ai\/[a-z-]+ in [0-9a-f]{12} two;/u);
  expect((await audit(repository, ["--last", "1", "--baseline", "../baseline.json"])).stderr).toBe("");
});

test.each(["github", "gitlab", "html", "junit", "md", "ndjson", "sarif"])(
  "%s is written with a baseline",
  async (format) => {
    const repository = await withHistory();
    await audit(repository, all);
    const { exitCode, stdout } = await audit(repository, [...all, "--format", format === "md" ? "markdown" : format]);
    expect([exitCode, stdout.length > 0]).toEqual([0, true]);
    if (format === "sarif" || format === "gitlab") JSON.parse(stdout);
  },
);

test.each([
  ["{", "is no baseline: not JSON"],
  ['{"findings":[]}', "is no baseline of ai-disclosure audit"],
  ['{"baseline":1,"scope":"x","findings":[{"content":"x"}]}', "is no baseline of ai-disclosure audit"],
])("a foreign file is one line and exit 2: %j", async (content, says) => {
  const repository = await withHistory();
  await writeFile(join(repository.path, "../baseline.json"), content);
  expect(await audit(repository, all)).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `ai-disclosure: ../baseline.json: ${says}\n`,
  });
});

test("an unreadable one, one that is missing in CI, and one at a gate are exit 2, and nothing is written", async () => {
  const repository = await withHistory();
  await mkdir(join(repository.path, "../folder"));
  const refused = async (words: string[], more = {}) => {
    const { exitCode, stdout, stderr } = await audit(repository, words, more);
    expect([exitCode, stdout]).toEqual([2, ""]);
    return stderr.split("\n")[0];
  };
  expect(await refused(["--all", "--baseline", "../folder"])).toContain("../folder: the baseline cannot be read");
  expect(await refused(all, { CI: "true" })).toContain("there is no baseline ../baseline.json");
  expect(await refused(["--base", "HEAD~1", "--baseline", "../b.json"])).toContain("--baseline is for a history");
  await expect(readFile(join(repository.path, "../baseline.json"))).rejects.toThrow();
});
