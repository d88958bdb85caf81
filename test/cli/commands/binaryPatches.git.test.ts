import { expect, test } from "vitest";
import { createRepository, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/*
 * Whoever writes a mail decides how git prints a file in it: `*.c -diff` makes a binary patch of a text. Its lines count
 * as they do in the audit, and what cannot be read is said.
 */

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}\n`).join("");
const signed = "AI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>";

/** A repository in which git takes every file for binary, and a commit for each step. */
async function prepared(steps: readonly Readonly<Record<string, string | Uint8Array | undefined>>[]) {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("begin");
  await repository.write(".git/info/attributes", "* -diff\n");
  for (const [index, files] of steps.entries()) {
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) await repository.git("rm", "--quiet", path);
      else await repository.write(path, content);
    }
    await repository.commit(`step ${index}\n\n${signed}`);
  }
  return repository;
}

/** Mails the last commits as they are, and judges them in that repository as it was before, or outside of any. */
async function patch(
  repository: TestRepository,
  last: number,
  where: "inside" | "outside",
  edit = (mail: string) => mail,
) {
  const mail = await repository.git("format-patch", "--stdout", `-${last}`);
  const cwd = where === "inside" ? repository.path : await temporaryDirectory();
  return runCommand(["patch", "--policy", "qemu"], { cwd, env: repository.environment, input: `${edit(mail)}\n` });
}

const tooLarge = (lines: number) => `${lines} changed lines of AI-assisted code`;

test("a new text, and a deleted one", async () => {
  const repository = await prepared([{ "a.c": lines(500) }, { "a.c": undefined }]);
  const { exitCode, stdout } = await patch(repository, 2, "outside");
  expect(exitCode).toBe(1);
  expect(stdout).toContain(tooLarge(500));
  expect(stdout).toContain("+500 −0  a.c");
  expect(stdout).toContain("+0 −500  a.c");
});

test("a delta of what the repository holds, or of what a patch before it makes", async () => {
  const changed = `${lines(300)}${lines(30)}`;
  const repository = await prepared([{ "a.c": lines(300) }, { "a.c": changed }]);
  expect(await repository.git("format-patch", "--stdout", "-1")).toContain("\ndelta ");
  for (const [last, where] of [
    [1, "inside"],
    [2, "outside"],
  ] as const) {
    const { exitCode, stdout } = await patch(repository, last, where);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("+30 −0  a.c");
  }
});

test("a delta of what nobody knows, and content that is missing: the size is unchecked, and that is 3", async () => {
  const repository = await prepared([{ "a.c": lines(300) }, { "a.c": `${lines(300)}${lines(30)}` }]);
  const withoutContent = (mail: string) =>
    mail.replace(/GIT binary patch[^]*?(?=\n-- \n)/, "Binary files a/a.c and b/a.c differ\n");
  for (const [edit, why] of [
    [(mail: string) => mail, "it is a delta, and what it was made from is not known here"],
    [withoutContent, "its content is not in the mail"],
  ] as const) {
    const { exitCode, stdout } = await patch(repository, 1, "outside", edit);
    expect([why, exitCode]).toEqual([why, 3]);
    expect(stdout).toContain(`not checked: the lines of a.c (${why}): size-limit`);
    expect(stdout).toContain("INCOMPLETE: 1 of the patches hold content that cannot be read");
  }
});

test("a real binary has no lines and is no finding, and nobody without AI is told anything", async () => {
  const picture = Buffer.concat([Buffer.from("GIF\0"), Buffer.alloc(4000, "pixels")]);
  const repository = await prepared([
    { "logo.gif": picture },
    { "logo.gif": Buffer.concat([picture, Buffer.from("more")]) },
  ]);
  for (const last of [1, 2]) {
    expect(await patch(repository, last, "inside")).toMatchObject({ exitCode: 0 });
  }
  const repositoryOfPeople = await prepared([{ "a.c": lines(300) }]);
  await repositoryOfPeople.write("a.c", lines(299));
  await repositoryOfPeople.commit("shorten it\n\nSigned-off-by: Ada Example <ada@example.org>");
  expect(await patch(repositoryOfPeople, 1, "outside")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});
