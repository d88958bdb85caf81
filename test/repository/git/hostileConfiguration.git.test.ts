import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRepositorySync, readStagedChangeSync } from "../../../packages/repository/src/index.ts";
import { createRepository } from "../../support/createRepository.ts";
import { chance, editAtRandom } from "../commit/randomEdits.ts";

const settings = {
  "diff.algorithm": "patience",
  "diff.autoRefreshIndex": "false",
  "diff.colorMoved": "zebra",
  "diff.context": "0",
  "diff.dirstat": "files",
  "diff.external": "/bin/false",
  "diff.ignoreSubmodules": "all",
  "diff.indentHeuristic": "false",
  "diff.interHunkContext": "50",
  "diff.mnemonicPrefix": "true",
  "diff.noPrefix": "true",
  "diff.orderFile": "order",
  "diff.relative": "true",
  "diff.renameLimit": "1",
  "diff.renames": "false",
  "diff.statGraphWidth": "1",
  "diff.submodule": "log",
  "diff.suppressBlankEmpty": "true",
  "diff.wordRegex": ".",
  "diff.wsErrorHighlight": "all",
  "core.abbrev": "4",
  "core.attributesFile": "attributes",
  "core.bigFileThreshold": "1",
  "core.fsmonitor": "/bin/false",
  "core.pager": "/bin/false",
  "core.quotePath": "true",
  "core.whitespace": "cr-at-eol",
  "color.ui": "always",
  "color.diff": "always",
  "log.showSignature": "true",
  "merge.conflictStyle": "diff3",
  "status.renames": "false",
  "submodule.recurse": "true",
  "diff.shouting.command": "/bin/false",
  "diff.shouting.textconv": "tr a-z A-Z",
};

const variables = {
  GIT_DIFF_OPTS: "--unified=0",
  GIT_EXTERNAL_DIFF: "/bin/false",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NOGLOB_PATHSPECS: "1",
  GIT_PAGER: "/bin/false",
  GIT_TRACE: "1",
  GIT_TRACE2: "1",
  GIT_OPTIONAL_LOCKS: "1",
  LC_ALL: "de_DE.UTF-8",
};

test("nothing that a user configured changes a count", async () => {
  const repository = await createRepository();
  const hostile = join(repository.path, "../hostile");
  const hostileEnvironment = {
    ...repository.environment,
    ...variables,
    GIT_CONFIG_GLOBAL: hostile,
    XDG_CONFIG_HOME: hostile,
  };
  await writeFile(hostile, "");
  for (const [key, value] of Object.entries(settings)) await repository.git("config", "--file", hostile, key, value);
  await writeFile(join(repository.path, "attributes"), "* -diff\n");
  await writeFile(join(repository.path, "order"), "*x\n*a\n");
  await appendFile(join(repository.path, ".git/info/attributes"), "*e diff=shouting\n");
  // Renames with an edit, more than diff.renameLimit lets git look for.
  for (let file = 0; file < 4; file += 1) await repository.write(`old${file}`, `${file} of many\n`.repeat(20));
  await repository.commit("first");
  for (let file = 0; file < 4; file += 1) {
    await repository.git("mv", `old${file}`, `new${file}`);
    await repository.write(`new${file}`, `${file} of many\n`.repeat(21));
  }
  await repository.git("add", "--all");
  const pick = chance(7);
  const measure = async (environment: NodeJS.ProcessEnv, amend: boolean) =>
    readStagedChangeSync(openRepositorySync(repository.path, environment), { amend });
  const renamed = await measure(hostileEnvironment, false);
  expect(renamed.filter(({ from }) => from !== undefined)).toHaveLength(4);
  for (let round = 0; round < 15; round += 1) {
    await editAtRandom(repository.path, pick);
    await repository.git("add", "--all");
    const amend = round > 0;
    expect(await measure(hostileEnvironment, amend)).toEqual(await measure(repository.environment, amend));
    await repository.commit("x");
  }
});
