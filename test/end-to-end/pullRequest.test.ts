import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository } from "../support/createRepository.ts";

const command = join(import.meta.dirname, "../../packages/cli/bin.cjs");

test.each(["GitHub", "GitLab"])("the command as it is built finds the base of a pull request: %s", async (service) => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  await repository.git("update-ref", "refs/remotes/origin/release", "HEAD");
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  const sha = await repository.commit("mine, not signed off");
  const event = join(repository.path, "../event.json");
  await writeFile(event, JSON.stringify({ pull_request: { number: 7, base: { ref: "release" }, head: { sha } } }));
  const build = {
    GitHub: {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: "refs/pull/7/merge",
    },
    GitLab: { GITLAB_CI: "true", CI_MERGE_REQUEST_IID: "7", CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "release" },
  }[service];
  const { exitCode, stdout, stderr } = await execa(process.execPath, [command, "audit"], {
    cwd: repository.path,
    env: { ...repository.environment, CI: "true", ...build },
    extendEnv: false,
    reject: false,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toContain(`1 commit of origin/release..${service === "GitHub" ? sha.slice(0, 12) : "HEAD"}`);
});
