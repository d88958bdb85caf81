import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryAt } from "../../support/createRepository.ts";
import { createHostileRepository, type HostileRepository } from "./hostileRepository.ts";
import { runCommand } from "../runCommand.ts";

const lines = ["AI-used-for: docs"];
const message = "fix it\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>\n";
const zero = "0".repeat(40);

/** Every command but `prove`, which runs programs on purpose, and `init`, which reads nothing. */
const commands: Readonly<Record<string, { words: readonly string[]; input?: string; hook?: true; reads?: true }>> = {
  "audit --last": { words: ["audit", "--last", "9", "--stats"], reads: true },
  "audit --all": { words: ["audit", "--all", "--stats", "--format", "json"], reads: true },
  "audit --policy": { words: ["audit", "--policy", "linux", "topic..main"], reads: true },
  "audit --base": { words: ["audit", "--base", "main~1", "--head", "main", "--stats"], reads: true },
  "audit --since": { words: ["audit", "--since", "2020-01-01"], reads: true },
  "audit --stdin": { words: ["audit", "--stdin"], input: "HEAD\n" },
  "audit --pre-push": {
    words: ["audit", "--pre-push", "origin"],
    input: `refs/heads/main HEAD refs/heads/main ${zero}\n`,
  },
  "audit in a repository without upstream": { words: ["audit"] },
  "note add": { words: ["note", "add", "main", ...lines], reads: true },
  "note show": { words: ["note", "show", "main"], reads: true },
  "note remove": { words: ["note", "remove", "main"], reads: true },
  pr: { words: ["pr", "--title", "fix it", "--body-file", "-"], input: "none" },
  "pr --policy-from": { words: ["pr", "--policy-from", "main", "--body-file", "-"], input: "none" },
  message: { words: ["message"], input: message },
  "message in a hook": { words: ["message"], input: message, hook: true },
  staged: { words: ["staged"] },
  "staged in a hook": { words: ["staged"], hook: true },
  explain: { words: ["explain"] },
  "policies --here": { words: ["policies", "--here"] },
  patch: { words: ["patch"], input: "From: a <a@b.c>\nSubject: x\n\nAI-used-for: code\n---\n" },
};

interface Place {
  readonly cwd: string;
  readonly words?: readonly string[];
}

const places: Readonly<Record<string, (hostile: HostileRepository) => Place>> = {
  "the repository": ({ repository }) => ({ cwd: repository.path }),
  "its git directory": ({ repository }) => ({ cwd: join(repository.path, ".git") }),
  "a bare fixture": ({ bare }) => ({ cwd: bare }),
  "a fixture with a work tree": ({ withWorkTree }) => ({ cwd: withWorkTree }),
  "--repo": ({ repository, bare }) => ({ cwd: join(repository.path, ".."), words: ["--repo", bare] }),
};

/** A fixture does not know who adds a note. */
const ada = {
  GIT_AUTHOR_NAME: "Ada Example",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_COMMITTER_NAME: "Ada Example",
  GIT_COMMITTER_EMAIL: "ada@example.org",
};

test.each(Object.entries(places))("no command runs anything of %s", async (place, placeIn) => {
  const hostile = await createHostileRepository();
  const { cwd, words: more = [] } = placeIn(hostile);
  const environment = { ...hostile.repository.environment, ...ada };
  const head = await repositoryAt(hostile.bare, environment).git("rev-parse", "main");
  for (const [name, { words, input = "", hook, reads }] of Object.entries(commands)) {
    if (place === "--repo" && !name.startsWith("audit")) continue;
    const env = { ...environment, ...(hook && { GIT_INDEX_FILE: join(cwd, "index") }) };
    const { exitCode, stderr } = await runCommand([...words, ...more], {
      cwd,
      env,
      input: input.replace("HEAD", head),
    });
    expect(await hostile.ran(), name).toEqual([]);
    const measures =
      place === "a fixture with a work tree" && (name.startsWith("staged") || name === "message in a hook");
    if (reads || measures) expect(exitCode, `${name}: ${stderr}`).toBeLessThan(2);
  }
});

test("git itself runs what is configured here", async () => {
  const { repository, ran } = await createHostileRepository();
  await writeFile(join(repository.path, "a.txt"), "changed\n");
  const words = [
    ["status"],
    ["diff", "main~3", "main~2"],
    ["diff", "--textconv", "--no-ext-diff", "main~3", "main~2"],
    ["merge-tree", "--write-tree", "main~2", "topic"],
    ["commit", "--message", "x"],
    ["add", "a.txt"],
    ["update-ref", "refs/heads/new", "HEAD"],
    ["cat-file", "-p", "1".repeat(40)],
  ];
  for (const line of words) await repository.git(...line).catch(() => undefined);
  expect(await ran()).toEqual(
    expect.arrayContaining([
      "core.fsmonitor",
      "diff.evil.command",
      "diff.evil.textconv",
      "ext",
      "filter.evil.process",
      "merge.evil.driver",
      "reference-transaction",
    ]),
  );
});
