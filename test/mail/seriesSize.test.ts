import { resolvePolicy, type PolicySource } from "@ai-disclosure/core";
import { expect, test } from "vitest";
import { auditPatches, openWorkplace, type AuditedPatch } from "../../packages/repository/src/index.ts";
import { createRepository, type TestRepository } from "../support/createRepository.ts";
import { runCommand } from "../cli/runCommand.ts";

const short: PolicySource = {
  name: "short",
  limits: [{ id: "series", unit: "changed", max: 100, per: "range", when: "always" }],
};

async function audit(repository: TestRepository, inputs: readonly string[], source = short): Promise<AuditedPatch[]> {
  const workplace = await openWorkplace(repository.path, repository.environment);
  const patches: AuditedPatch[] = [];
  for await (const one of auditPatches({ inputs, policy: await resolvePolicy(source), workplace })) patches.push(one);
  return patches;
}

const saidOf = (patches: readonly AuditedPatch[]) =>
  patches.flatMap(({ subject, findings }) => findings.map(({ rule, message }) => [subject, rule, message]));
const uncheckedOf = (patches: readonly AuditedPatch[]) => patches.flatMap(({ unchecked }) => unchecked);

/** Four commits of 40 lines each, and the files of `git format-patch`. */
async function withPatches(...options: readonly string[]): Promise<{ repository: TestRepository; files: string[] }> {
  const repository = await createRepository();
  await repository.commit("first");
  for (const name of ["a", "b", "c", "d"]) {
    await repository.write(name, "new\n".repeat(40));
    await repository.commit(name);
  }
  const files = await repository.git("format-patch", "--output-directory=../patches", ...options, "-4");
  return { repository, files: files.split("\n") };
}

const tooMuch = ["c", "range-size", "120 changed lines in 3 commits so far; short takes at most 100 in one series"];

test("the patches of a series are added up in the order of their numbers", async () => {
  const { repository, files } = await withPatches();
  const patches = await audit(repository, files.toReversed());
  expect(saidOf(patches)).toEqual([tooMuch]);
  expect(uncheckedOf(patches)).toEqual([]);
  expect(saidOf(await audit(repository, files.slice(0, 2)))).toEqual([]);
});

test("with a cover letter, and two series one after the other", async () => {
  const { repository, files } = await withPatches("--cover-letter", "--thread");
  expect(saidOf(await audit(repository, files))).toEqual([tooMuch]);
  const options = ["--output-directory=../again", "--subject-prefix=PATCH v2", "--thread", "-4"];
  const again = await repository.git("format-patch", ...options);
  expect(saidOf(await audit(repository, [...files, ...again.split("\n")]))).toEqual([tooMuch, tooMuch]);
});

test("patches without numbers are series of their own", async () => {
  const { repository, files } = await withPatches("--no-numbered");
  const patches = await audit(repository, files);
  expect([saidOf(patches), uncheckedOf(patches)]).toEqual([[], []]);
});

test("patches that are not here are said to be missing", async () => {
  const { repository, files } = await withPatches();
  const [, second = "", , fourth = ""] = files;
  const patches = await audit(repository, [second, fourth]);
  expect(saidOf(patches)).toEqual([]);
  expect(uncheckedOf(patches)).toEqual([
    "patch 1 of 4 cannot be added up with the others: range-size",
    "patch 3 of 4 cannot be added up with the others: range-size",
  ]);
  expect(uncheckedOf(await audit(repository, [second, fourth], { name: "silent" }))).toEqual([]);
});

test("the command refuses the series", async () => {
  const { repository, files } = await withPatches();
  await repository.write("ai-policy.json", JSON.stringify(short));
  const { path: cwd, environment: env } = repository;
  const { exitCode, stdout } = await runCommand(["patch", ...files], { cwd, env });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("120 changed lines in 3 commits so far; short takes at most 100 in one series");
});
