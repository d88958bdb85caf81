import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

test("a policy that is named needs no base, and excludes one", async () => {
  const { path, environment, commit } = await createRepository();
  await commit("first");
  const build = {
    CI: "true",
    GITLAB_CI: "true",
    CI_MERGE_REQUEST_ID: "7",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
  };
  const type = (...words: string[]) =>
    runCommand(["pr", "--body-file", "-", ...words], { cwd: path, env: { ...environment, ...build } });
  expect(await type("--policy", "linux")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(await type("--policy", "linux", "--policy-from", "HEAD")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--policy and --policy-from exclude each other"),
  });
  expect(await type("--policy-from", "nowhere")).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('there is no commit "nowhere" in this clone'),
  });
});
