import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const message = "add it\n\nAssisted-by: Claude Code\n";

async function judgeLarge(earlier: number, own: object = {}) {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify({ extends: "human-in-the-loop", ...own }));
  for (let index = 0; index < earlier; index++) await repository.commit(`change ${index}`);
  await repository.write("large.js", "1;\n".repeat(200));
  await repository.git("add", "--all");
  const people = { GIT_AUTHOR_NAME: "Ada Example", GIT_AUTHOR_EMAIL: "ada@example.org" };
  const env = { ...repository.environment, ...people, GIT_INDEX_FILE: ".git/index" };
  return runCommand(["message", "-"], { cwd: repository.path, env, input: message });
}

const limit = { id: "newcomer", unit: "added", max: 150, per: "commit", when: "ai", newcomer: 5 };

test("in a hook, a newcomer's large change is warned about or refused, as the policy has it, a regular's is not", async () => {
  const newcomer = await judgeLarge(4);
  expect(newcomer.stderr).toMatch(/⚠ 200 added lines outside .+; this project \S+ at most 150/u);
  expect(newcomer.exitCode).toBe(0);
  expect(await judgeLarge(4, { limits: [limit] })).toMatchObject({ exitCode: 1 });
  expect(await judgeLarge(5, { limits: [limit] })).toMatchObject({ exitCode: 0, stderr: "" });
});
