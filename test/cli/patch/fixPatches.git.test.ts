import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";

async function series(messages: readonly string[], ...options: string[]) {
  const repository = await createRepository();
  await repository.write("a", "0\n");
  const base = await repository.commit("begin");
  for (const [index, message] of messages.entries()) {
    await repository.write("a", `${index}\n--- a\n+++ b\n`);
    await repository.commit(message);
  }
  const mbox = `${await repository.gitBytes("format-patch", "--stdout", ...options, `${base}..HEAD`)}`;
  const fixed = await runCommand(["patch", "--fix", "--policy", "linux", "-"], {
    cwd: repository.path,
    env: repository.environment,
    input: Buffer.from(mbox, "latin1"),
  });
  return { repository, base, mbox, fixed };
}

test("an mbox comes out with mended messages, and git am makes the commits of it", async () => {
  const { repository, base, mbox, fixed } = await series([
    `a: mend it\n\nIt was bröken.\n\n${coAuthor}\n${signed}\n`,
    `b: a person's\n\n${signed}\n`,
  ]);
  expect([fixed.exitCode, fixed.stderr]).toEqual([0, ""]);
  const expected = mbox.replace(coAuthor, "Assisted-by: LLM");
  expect(Buffer.from(fixed.stdout).toString("latin1")).toBe(expected);
  await writeFile(join(repository.path, "../fixed"), fixed.stdout);
  await repository.git("reset", "--quiet", "--hard", base);
  await repository.git("am", "--quiet", "../fixed");
  expect(await repository.git("log", "-1", "--format=%B", "HEAD^")).toBe(
    `a: mend it\n\nIt was bröken.\n\nAssisted-by: LLM\n${signed}\n`,
  );
});

test("what is left is said, and such a mail is as it was", async () => {
  const { mbox, fixed } = await series([`a: mend it\n\nAssisted-by:\n${signed}\n`]);
  expect([fixed.exitCode, fixed.stdout]).toEqual([1, mbox]);
  expect(fixed.stderr).toContain("[ai/disclosure-format]");
});

test("a mail whose text is encoded is not changed, and that is said", async () => {
  const { mbox, fixed } = await series([`a: mend it\n\n${coAuthor}\n${signed}\n`], "--attach");
  expect([fixed.exitCode, fixed.stdout]).toEqual([1, mbox]);
  expect(fixed.stderr).toContain("its text is encoded, and was not changed");
});

test("CRLF mails keep their ends of lines", async () => {
  const repository = await createRepository();
  const diff = "diff --git a/a b/a\nnew file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+1\n";
  const mail = (trailer: string) =>
    `From: A <a@b.example>\nSubject: [PATCH] a: b\n\nWhy.\n\n${trailer}\n${signed}\n---\n${diff}`.replaceAll(
      "\n",
      "\r\n",
    );
  const setting = { cwd: repository.path, env: repository.environment, input: mail(coAuthor) };
  const { stdout } = await runCommand(["patch", "--fix", "--policy", "linux", "-"], setting);
  expect(stdout.slice(stdout.indexOf("\n") + 1)).toBe(mail("Assisted-by: LLM"));
});

test("a cover letter stays as it is, and is not judged", async () => {
  const { mbox, fixed } = await series([`a: mend it\n\n${signed}\n`], "--cover-letter");
  expect(fixed).toMatchObject({ exitCode: 0, stdout: mbox, stderr: "" });
});

test("what is no mail comes out as it was, and is no success", async () => {
  const { path, environment } = await createRepository();
  const input = Buffer.from("no mail at all\n");
  const fixed = await runCommand(["patch", "--fix", "--policy", "linux", "-"], { cwd: path, env: environment, input });
  expect([fixed.exitCode, fixed.stdout]).toEqual([3, "no mail at all\n"]);
  expect(fixed.stderr).toBe("-: no mail: it has neither a From nor a Subject line\n");
});
