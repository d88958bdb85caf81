import { lstatSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRepositorySync, readStagedChangeSync } from "../../../packages/repository/src/index.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { differingFromParents } from "../../support/differingFromParents.ts";
import { gitMergesTrees } from "../../support/installedGit.ts";
import { spread } from "../../support/spread.ts";
import { countsOf, countsOfHead } from "./countsOfHead.ts";
import { chance, editAtRandom } from "./randomEdits.ts";

const seeds = spread([1, 2], 2);
const seedsOfMerges = spread([11, 12], 2);

const commitAll = (repository: TestRepository, ...options: string[]) =>
  repository.git("commit", "--quiet", "--allow-empty", "--no-edit", "-m", "x", ...options);

test.each(seeds)("random changes are counted as git show counts them after the commit, seed %i", async (seed) => {
  const pick = chance(seed);
  const repository = await createRepository();
  const opened = openRepositorySync(repository.path, repository.environment);
  for (let round = 0; round < 25; round += 1) {
    const amend = round > 0 && pick(4) === 0;
    await editAtRandom(repository.path, pick);
    await repository.git("add", "--all");
    const measured = readStagedChangeSync(opened, { amend });
    await commitAll(repository, ...(amend ? ["--amend"] : []));
    expect(countsOf(measured), `round ${round}`).toEqual(await countsOfHead(repository));
  }
});

/** The marks, and the names of files set aside in a conflict, hold the names of the merged commits, which differ. */
async function dropConflictMarks(repository: TestRepository): Promise<void> {
  const conflicts = await repository.git("diff", "--name-only", "--diff-filter=U", "-z");
  for (const path of new Set(conflicts.split("\0").filter((name) => name !== ""))) {
    const file = join(repository.path, path);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) {
      const lines = (await readFile(file, "latin1")).split("\n").filter((line) => !/^(?:<{7}|={7}|>{7})/.test(line));
      await writeFile(file, lines.join("\n"), "latin1");
    }
  }
}

/** Without what is named for one of the merged commits, such as `path~HEAD`, and without the names before a rename. */
const comparable = (counts: readonly string[]): string[] =>
  counts
    .map((count) => JSON.parse(count) as [string, string | null, number, number])
    .filter(([path]) => !path.includes("~"))
    .map(([path, , added, deleted]) => `${path} +${added} -${deleted}`);

/** What HEAD, a merge, changed itself; before git 2.38 that cannot be measured, and what stands for it is this. */
async function countsOfMerge(repository: TestRepository): Promise<string[]> {
  if (gitMergesTrees) return countsOfHead(repository, "--remerge-diff");
  const differing = await differingFromParents(repository, "HEAD");
  const counts = await countsOfHead(repository, "-m", "--first-parent", "--no-renames");
  return counts.filter((count) => differing.has((JSON.parse(count) as [string])[0]));
}

test.each(seedsOfMerges)("random merges are counted as git show --remerge-diff counts them, seed %i", async (seed) => {
  const pick = chance(seed);
  const repository = await createRepository();
  const opened = openRepositorySync(repository.path, repository.environment);
  await editAtRandom(repository.path, pick);
  await repository.commit("base");
  for (let round = 0; round < 6; round += 1) {
    await repository.git("checkout", "--quiet", "-B", "side");
    await editAtRandom(repository.path, pick);
    await repository.commit("theirs");
    await repository.git("checkout", "--quiet", "main");
    await editAtRandom(repository.path, pick);
    await repository.commit("ours");
    await repository.git("merge", "--quiet", "--no-commit", "--no-ff", "side").catch(() => {});
    await dropConflictMarks(repository);
    if (pick(2) === 0) await editAtRandom(repository.path, pick);
    await repository.git("add", "--all");
    const measured = readStagedChangeSync(opened, { amend: false });
    await commitAll(repository);
    const shown = await countsOfMerge(repository);
    expect(comparable(countsOf(measured)), `round ${round}`).toEqual(comparable(shown));
    await rm(join(repository.path, "a"), { force: true });
    await repository.git("add", "--all");
    const amended = readStagedChangeSync(opened, { amend: true });
    await commitAll(repository, "--amend");
    const shownAmended = await countsOfMerge(repository);
    expect(comparable(countsOf(amended)), `round ${round}, amended`).toEqual(comparable(shownAmended));
  }
});
