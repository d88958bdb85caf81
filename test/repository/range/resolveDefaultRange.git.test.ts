import { join } from "node:path";
import { expect, test } from "vitest";
import { resolveDefaultRange } from "../../../packages/repository/src/range/resolveDefaultRange.ts";
import { createRepository, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { historyOf } from "../historyOf.ts";

async function rangeOf(repository: Pick<TestRepository, "path" | "environment">) {
  return (await resolveDefaultRange(await historyOf(repository), repository.environment)).scope;
}

/** A clone, on a branch `topic` of its own, of a repository with main and release. */
async function cloned(...options: readonly string[]) {
  const origin = await createRepository();
  await origin.commit("a");
  await origin.git("branch", "release");
  await origin.commit("b");
  const path = join(await temporaryDirectory(), "clone");
  await origin.git("clone", "--quiet", ...options, `file://${origin.path}`, path);
  const { repositoryAt } = await import("../../support/createRepository.ts");
  const clone = repositoryAt(path, origin.environment);
  await clone.git("config", "user.name", "Ada Example");
  await clone.git("config", "user.email", "ada@example.org");
  await clone.git("switch", "--quiet", "--create", "topic");
  await clone.commit("c");
  return clone;
}

test("a branch's upstream, else what the remote calls its head, else its main", async () => {
  const clone = await cloned();
  expect(await rangeOf(clone)).toBe("origin/HEAD..HEAD");
  await clone.git("remote", "set-head", "origin", "--delete");
  expect(await rangeOf(clone)).toBe("origin/main..HEAD");
  await clone.git("branch", "--set-upstream-to=origin/release");
  expect(await rangeOf(clone)).toBe("origin/release..HEAD");
});

test("nothing to compare with", async () => {
  const repository = await createRepository();
  await repository.commit("a");
  await expect(rangeOf(repository)).rejects.toMatchObject({
    message: expect.stringContaining("nothing to compare"),
    remedy: expect.stringContaining("--last"),
  });
});
