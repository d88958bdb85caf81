import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";

async function prepared(policy: string, message: string): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify({ extends: policy }));
  await repository.commit(message);
  await mkdir(join(repository.path, ".git/ai-disclosure"));
  await writeFile(join(repository.path, ".git/ai-disclosure/message"), message);
  return repository;
}

const run = ({ path: cwd, environment: env }: TestRepository, ...words: string[]) =>
  runCommand(["add", ...words], { cwd, env });
const kept = ({ path }: TestRepository) => readFile(join(path, ".git/ai-disclosure/message"), "utf8");

test.each([
  [["code", "tests"], `fix\n\n${coAuthor}\n${signed}\n`, `fix\n\nAI-used-for: code, tests\n${signed}\n`],
  [["code (refactoring)", "tests"], `fix\n\n${signed}\n`, `fix\n\nAI-used-for: code (refactoring), tests\n${signed}\n`],
  [["AI-used-for: code, tests"], `fix\n\n${signed}\n`, `fix\n\nAI-used-for: code, tests\n${signed}\n`],
  [["ai-used-for:", "code,", "tests"], `fix\n\n${signed}\n`, `fix\n\nAI-used-for: code, tests\n${signed}\n`],
  [["docs"], `fix\n\nAI-used-for: code\n${signed}\n`, `fix\n\nAI-used-for: code, docs\n${signed}\n`],
  [["code"], `fix\n\nAI-used-for: code\n${signed}\n`, `fix\n\nAI-used-for: code\n${signed}\n`],
])("%j is written where it belongs", async (words, message, expected) => {
  const repository = await prepared("qemu", message);
  expect(await run(repository, ...words)).toMatchObject({ exitCode: 0 });
  expect(await kept(repository)).toBe(expected);
});

test.each([
  [["code", "tests", "--note", "refactoring"], "code (refactoring), tests (refactoring)"],
  [["code", "tests", "--note", "refactoring", "--note", "unit"], "code (refactoring), tests (unit)"],
])("%j has notes", async (words, value) => {
  const repository = await prepared("qemu", `fix\n\n${signed}\n`);
  expect(await run(repository, ...words, "--amend")).toMatchObject({ exitCode: 0 });
  expect(await repository.git("log", "-1", "--format=%B")).toBe(`fix\n\nAI-used-for: ${value}\n${signed}\n`);
});

test("a note is added to the use that is there", async () => {
  const repository = await prepared("qemu", `fix\n\nAI-used-for: code, tests\n${signed}\n`);
  expect(await run(repository, "code", "--note", "refactoring")).toMatchObject({ exitCode: 0 });
  expect(await kept(repository)).toBe(`fix\n\nAI-used-for: code (refactoring), tests\n${signed}\n`);
});

test("into the last commit, by the policy's own form", async () => {
  const repository = await prepared("fluxcd", `fix\n\n${coAuthor}\n${signed}\n`);
  expect(await run(repository, "claude-code/claude-opus-4-6", "--amend")).toMatchObject({ exitCode: 0 });
  expect(await repository.git("log", "-1", "--format=%B")).toBe(
    `fix\n\nAssisted-by: claude-code/claude-opus-4-6\n${signed}\n`,
  );
});

test.each([
  ["qemu", ["tsets"], 1, '"tsets": use code, tests, docs, research'],
  ["qemu", [], 2, "add needs what AI-used-for is to say: one or more of code, tests, docs, research"],
  ["qemu", ["code", "--note", "a", "--note", "b"], 2, "one --note for all uses, or one for each: found 2 for 1"],
  ["linux", ["LLM", "--note", "refactoring"], 2, "Assisted-by takes no note"],
  ["linux", ["Claude"], 1, "does not have the form LLM [<tool…>]"],
  ["nodejs", ["Claude"], 2, "defines no disclosure trailer"],
])("of %s %j ends with %i", async (policy, words, exitCode, says) => {
  const message = `fix\n\n${signed}\n`;
  const repository = await prepared(policy, message);
  expect(await run(repository, ...words)).toMatchObject({ exitCode, stderr: expect.stringContaining(says) });
  expect(await kept(repository)).toBe(message);
});

test("beside a use that nobody knows, without a guess at what it means", async () => {
  const repository = await prepared("qemu", `fix\n\nAI-used-for: foo\n${signed}\n`);
  expect(await run(repository, "docs")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('"foo"') });
  expect(await kept(repository)).toBe(`fix\n\nAI-used-for: foo, docs\n${signed}\n`);
});
