import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

test("the share of a history: lines as git counts them, shards that add up, badges that say it", async () => {
  const repository = await createRepository();
  const audit = (...words: string[]) =>
    runCommand(["audit", "--policy", "qemu", "--all", ...words], { cwd: repository.path, env: repository.environment });
  const signed = "Signed-off-by: Jane Doe <jane@example.org>";
  const commits = [
    ["a.c", 3, `a\n\n${signed}`],
    ["b.c", 5, `b\n\nAI-used-for: code\n${signed}`],
    ["c.c", 7, `c\n\nCo-authored-by: Claude <noreply@anthropic.com>\n${signed}`],
    ["d.c", 11, `d\n\n${signed}`],
  ] as const;
  for (const [file, lines, message] of commits) {
    await repository.write(file, "int a;\n".repeat(lines));
    await repository.commit(message);
  }
  const { stdout } = await audit("--stats", "--format", "json");
  const { share } = (JSON.parse(stdout) as { summary: { share: Record<string, Record<string, number>> } }).summary;
  expect(share).toEqual({
    commits: { disclosed: 1, late: 0, detected: 1, unknown: 2 },
    lines: { disclosed: 5, late: 0, detected: 7, unknown: 14, measured: 4 },
    byTool: { "Claude Code": 1 },
    byUse: { code: 1 },
  });
  const counted = (await repository.git("log", "--numstat", "--format=")).split("\n").filter(Boolean);
  const { disclosed = 0, detected = 0, unknown = 0 } = share["lines"] ?? {};
  expect(disclosed + detected + unknown).toBe(counted.reduce((sum, line) => sum + Number(line.split("\t")[0]), 0));
  const text = (await audit("--stats")).stdout;
  expect(text).toContain(
    "AI use is known in 2 of 4 commits (50%)\nAI use is known in 12 of 26 added lines (46%)\nby tool: Claude Code 1\n",
  );
  expect((await audit()).stdout).not.toContain("added lines");

  for (const shard of ["1", "2"]) await audit("--stats", "--shard", `${shard}/2`, "--output", `shard${shard}.ndjson`);
  const merged = await runCommand(["merge", "shard1.ndjson", "shard2.ndjson", "--format", "json"], {
    cwd: repository.path,
    env: repository.environment,
  });
  expect((JSON.parse(merged.stdout) as { summary: { share: object } }).summary.share).toEqual(share);

  await audit("--badge", "ai.svg", "--badge", "ai.json");
  expect(await readFile(join(repository.path, "ai.svg"), "utf8")).toContain("known in 50% of commits");
  expect(JSON.parse(await readFile(join(repository.path, "ai.json"), "utf8"))).toMatchObject({
    message: "known in 50% of commits",
  });
  const wrong = await audit("--badge", "ai.png");
  expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("found ai.png") });
});

test("an audit that fails leaves the badge that is there", async () => {
  const repository = await createRepository();
  const path = join(repository.path, "ai.svg");
  await repository.commit("a");
  await writeFile(path, "old");
  const { exitCode } = await runCommand(["audit", "no-such-revision", "--policy", "qemu", "--badge", "ai.svg"], {
    cwd: repository.path,
    env: repository.environment,
  });
  expect(exitCode).not.toBe(0);
  expect(await readFile(path, "utf8")).toBe("old");
  expect((await readdir(repository.path)).toSorted()).toEqual([".git", "ai.svg"]);
});
