import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { resolvePolicy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { auditPatches, openWorkplace, type AuditedPatch } from "../../../packages/repository/src/index.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../../cli/runCommand.ts";

const limit = { id: "series", unit: "changed" as const, max: 100, per: "range" as const, when: "always" as const };
const short: PolicySource = { name: "short", limits: [limit] };

async function audit(repository: TestRepository, inputs: readonly string[], source = short): Promise<AuditedPatch[]> {
  const workplace = await openWorkplace(repository.path, repository.environment);
  const patches: AuditedPatch[] = [];
  for await (const one of auditPatches({ inputs, policy: await resolvePolicy(source), workplace })) patches.push(one);
  return patches;
}

const saidOf = (patches: readonly AuditedPatch[]) =>
  patches.flatMap(({ subject, findings }) => findings.map(({ rule, message }) => [subject, rule, message]));
const uncheckedOf = (patches: readonly AuditedPatch[]) =>
  patches.flatMap(({ unchecked }) => unchecked.map(({ text }) => text));

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

const tooMuch = ["c", "range-size", "120 changed lines in 3 commits so far; short allows at most 100 in one series"];

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

const note = (which: string) => `${which} of 4 cannot be added up with the others: range-size`;

test("the end of a series may be missing as well", async () => {
  const { repository, files } = await withPatches();
  const [first = "", second = "", third = ""] = files;
  expect(
    (await audit(repository, [first, second, third])).map(({ unchecked }) => unchecked.map(({ text }) => text)),
  ).toEqual([[], [], [note("patch 4")]]);
  expect(uncheckedOf(await audit(repository, [second]))).toEqual([note("patches 1 and 3 to 4")]);
  expect(uncheckedOf(await audit(repository, [first]))).toEqual([note("patches 2 to 4")]);
});

test("a patch that cannot be read is missing too", async () => {
  const { repository, files } = await withPatches();
  await writeFile(join(repository.path, files[3] ?? ""), "no mail\n");
  const patches = await audit(
    repository,
    files.map((file) => join(repository.path, file)),
  );
  expect(uncheckedOf(patches)).toEqual([note("patch 4")]);
});

test("the ninth of three patches is in no series", async () => {
  const { repository, files } = await withPatches();
  const path = join(repository.path, files[1] ?? "");
  await writeFile(path, (await readFile(path, "utf8")).replace("[PATCH 2/4]", "[PATCH 9/3]"));
  expect(uncheckedOf(await audit(repository, [path]))).toEqual([]);
});

test("nothing is said of a series of which nothing counts", async () => {
  const { repository, files } = await withPatches();
  const [first = "", , third = ""] = files;
  const ofAi = { ...short, limits: [{ ...limit, when: "ai" as const }] };
  expect(uncheckedOf(await audit(repository, [first, third], ofAi))).toEqual([]);
  const path = join(repository.path, third);
  await writeFile(
    path,
    (await readFile(path, "utf8")).replace("\n---\n", "\nCo-authored-by: Claude <noreply@anthropic.com>\n---\n"),
  );
  expect(uncheckedOf(await audit(repository, [first, third], ofAi))).toEqual([note("patches 2 and 4")]);
});

test("patches that are not here are said to be missing", async () => {
  const { repository, files } = await withPatches();
  const [, second = "", , fourth = ""] = files;
  const patches = await audit(repository, [second, fourth]);
  expect(saidOf(patches)).toEqual([]);
  expect(uncheckedOf(patches)).toEqual([note("patch 1"), note("patch 3")]);
  expect(uncheckedOf(await audit(repository, [second, fourth], { name: "silent" }))).toEqual([]);
});

test("the command refuses the series", async () => {
  const { repository, files } = await withPatches();
  await repository.write("ai-policy.json", JSON.stringify(short));
  const { path: cwd, environment: env } = repository;
  const { exitCode, stdout } = await runCommand(["patch", ...files], { cwd, env });
  expect(exitCode).toBe(1);
  expect(stdout).toContain("120 changed lines in 3 commits so far; short allows at most 100 in one series");
});
