import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const message = "add it\n\nAssisted-by: Claude Code\n";

async function judgeLarge(earlier: number) {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "human-in-the-loop" }');
  for (let index = 0; index < earlier; index++) await repository.commit(`change ${index}`);
  await repository.write("large.js", "1;\n".repeat(200));
  await repository.git("add", "--all");
  const people = { GIT_AUTHOR_NAME: "Ada Example", GIT_AUTHOR_EMAIL: "ada@example.org" };
  const env = { ...repository.environment, ...people, GIT_INDEX_FILE: ".git/index" };
  return runCommand(["message", "-"], { cwd: repository.path, env, input: message });
}

test("in a hook, a newcomer's large change is refused, and a regular's is not", async () => {
  const newcomer = await judgeLarge(4);
  expect(newcomer.stderr).toContain("added lines outside tests; this project takes at most 150");
  expect(newcomer.exitCode).toBe(1);
  expect(await judgeLarge(5)).toMatchObject({ exitCode: 0, stderr: "" });
});
