import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { commandAmong, committingCommand } from "../../../packages/repository/src/commit/committingCommand.ts";
import { isAmendSync, openRepositorySync } from "../../../packages/repository/src/index.ts";
import { fromListing, readAncestors } from "../../../packages/repository/src/commit/readAncestors.ts";
import { createRepository, temporaryDirectory } from "../../support/createRepository.ts";

const listing = `    1     0 /sbin/launchd
  500     1 -zsh
  600   500 git commit -m why --amend is wrong
  601   600 /bin/sh .git/hooks/commit-msg .git/COMMIT_EDITMSG
  602   601 node message.js
  700   500 git commit --amend --no-edit
`;

test("a process listing names the ancestors, nearest first", () => {
  expect(fromListing(listing, 601).map((ancestor) => ancestor.arguments[0])).toEqual([
    "/bin/sh",
    "git",
    "-zsh",
    "/sbin/launchd",
  ]);
});

test("where arguments are joined, a typed message makes the command uncertain and the author's date decides", async () => {
  const uncertain = commandAmong(fromListing(listing, 601), "/");
  expect(uncertain).toMatchObject({ amend: true, exact: false });
  expect(commandAmong(fromListing(listing, 700), "/")).toMatchObject({ amend: true, exact: true });
  const repository = await createRepository();
  await repository.commit("first");
  const head = await repository.git("log", "-1", "--date=raw", "--format=%ad");
  const amendWithDate = async (date: string) => {
    const environment = { ...repository.environment, GIT_INDEX_FILE: ".git/index", GIT_AUTHOR_DATE: date };
    return isAmendSync(openRepositorySync(repository.path, environment), uncertain);
  };
  expect(await amendWithDate(`@${head}`)).toBe(true);
  expect(await amendWithDate("@1000000000 +0100")).toBe(false);
});

/** A `ps` for the front of PATH, where the system has none: its listing comes from proc(5). */
async function psOfProc(): Promise<string> {
  const bin = await temporaryDirectory();
  const lines = [];
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/u.test(name))) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    const command = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
    lines.push(`${id} ${/^.*\) \S (\d+)/su.exec(stat)?.[1]} ${command.replaceAll("\0", " ")}`);
  }
  const asked = '[ "$*" = "-A -ww -o pid=,ppid=,command=" ] || exit 1';
  await writeFile(join(bin, "listing"), lines.join("\n"));
  await writeFile(join(bin, "ps"), `#!/bin/sh\n${asked}\nexec cat '${bin}/listing'\n`, { mode: 0o755 });
  return bin;
}

test("where ps lists the processes, this one's parent is found", async () => {
  const path = process.env["PATH"] ?? "";
  const missing = spawnSync("ps").error !== undefined;
  vi.stubEnv("PATH", missing ? `${await psOfProc()}:${path}` : path);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [parent] = await readAncestors("darwin");
  const [same] = await readAncestors();
  expect(parent?.arguments[0]).toBe(same?.arguments[0]?.split(" ")[0]);
  expect(parent?.arguments[0]).toBeTruthy();
});

test("a commit in another repository, whose hook runs this, is not ours", async () => {
  const repository = await createRepository();
  const ancestor = { arguments: ["git", "commit", "--amend"], exact: true, directory: "/elsewhere" };
  expect(commandAmong([ancestor], repository.path)).toBeUndefined();
  expect(commandAmong([ancestor, { ...ancestor, directory: repository.path }], repository.path)?.amend).toBe(true);
  const opened = openRepositorySync(repository.path, repository.environment);
  expect(await committingCommand(opened)).toBeUndefined();
  expect(isAmendSync(opened, undefined)).toBe(false);
});
