import { chmod, mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { bundleCommand } from "../bundleCommand.ts";
import type { TestRepository } from "../../support/createRepository.ts";
import { mail, prepared, signedOff, tryGit, writeBeside } from "../../repository/mail/mails.ts";

const command = await bundleCommand();

/** A repository with QEMU's policy, strict about sign-offs, and the command in its hook. */
async function guarded(...options: readonly string[]): Promise<TestRepository> {
  const repository = await prepared();
  const policy = { extends: "qemu", signOff: { level: "required", matchAuthor: true } };
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.commit("policy");
  const hook = join(repository.path, ".git/hooks/applypatch-msg");
  await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${command}" message "$1" ${options.join(" ")}\n`);
  await chmod(hook, 0o755);
  return repository;
}

const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>\n";
const manyLines = `diff --git a/b.c b/b.c\nnew file mode 100644\n--- /dev/null\n+++ b/b.c\n@@ -0,0 +1,30 @@\n${"+x\n".repeat(30)}`;

test("the author is the mail's: a sign-off of theirs is enough, that of another is not", async () => {
  const repository = await guarded();
  const good = await writeBeside(repository, "good", mail({ text: signedOff }));
  const bad = await writeBeside(repository, "bad", mail({ text: "Signed-off-by: Ada Example <ada@example.org>\n" }));
  expect(await tryGit(repository, ["am", good])).toMatchObject({ exitCode: 0 });
  await repository.git("reset", "--quiet", "--hard", "HEAD^");
  const { exitCode, output } = await tryGit(repository, ["am", bad]);
  expect(exitCode).toBe(1);
  expect(output).toContain("[ai/sign-off]");
  expect(output).toContain("jane@example.org");
  expect(output).not.toContain("not checked");
});

test.each([[["am"]], [["am", "-3", "--signoff", "--quiet"]], [["-c", "alias.apply-mail=am", "apply-mail"]]])(
  "%j: the patch is measured, which the index does not hold yet",
  async (words) => {
    const repository = await guarded();
    const text = `AI-used-for: code\n${signedOff}`;
    const large = await writeBeside(repository, "large", mail({ text, diff: manyLines }));
    const refused = await tryGit(repository, [...words, large]);
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain("+30 −0  b.c");
    await repository.git("am", "--abort");
    const small = await writeBeside(repository, "small", mail({ text }));
    expect(await tryGit(repository, [...words, small])).toMatchObject({ exitCode: 0 });
  },
);

test("in a linked worktree, in a sub-directory, with names that a shell would trip over", async () => {
  const repository = await guarded();
  const from = '"O\'Neil! $x" <jane@example.org>';
  const file = await writeBeside(repository, "x", mail({ from, text: signedOff }));
  const linked = join(repository.path, "../linked");
  await repository.git("worktree", "add", "--quiet", "-b", "side", linked);
  await repository.write("sub/keep", "");
  expect(await tryGit({ ...repository, path: linked }, ["am", file])).toMatchObject({ exitCode: 0 });
  expect(await tryGit({ ...repository, path: join(repository.path, "sub") }, ["am", file])).toMatchObject({
    exitCode: 0,
  });
  expect(await repository.git("log", "-1", "--format=%an")).toBe("O'Neil! $x");
});

test("options of git am that move paths are heeded", async () => {
  const repository = await guarded();
  const text = `AI-used-for: code\n${signedOff}`;
  const file = await writeBeside(repository, "x", mail({ text, diff: manyLines }));
  expect(await tryGit(repository, ["am", "--directory=tests", file])).toMatchObject({
    output: expect.stringContaining("no file of core, build or code") as string,
  });
});

test("the message is judged as git am stores it: comment lines are text", async () => {
  const repository = await guarded("--format", "json");
  const file = await writeBeside(repository, "x", mail({ text: `# a heading\n\n${signedOff}` }));
  const { output } = await tryGit(repository, ["am", "--quiet", file]);
  expect((JSON.parse(output) as { trailers: unknown }).trailers).toEqual([
    { key: "Signed-off-by", value: "Jane Doe <jane@example.org>", line: 5 },
  ]);
});

test("an agent that applies somebody's patch is no sign that AI made it", async () => {
  const repository = await guarded();
  repository.environment["CLAUDECODE"] = "1";
  const file = await writeBeside(repository, "x", mail({ text: signedOff }));
  expect(await tryGit(repository, ["am", file])).toMatchObject({ exitCode: 0 });
});

test("git rebase --apply runs the hook as well, with each commit's own author", async () => {
  const repository = await guarded();
  await repository.git("checkout", "--quiet", "-b", "topic", "HEAD^");
  await repository.write("b.c", "1\n");
  await repository.git("add", "--all");
  await repository.git("commit", "--quiet", "--author=Jane Doe <jane@example.org>", "-m", `topic\n\n${signedOff}`);
  expect(await tryGit(repository, ["rebase", "--apply", "main"])).toMatchObject({ exitCode: 0 });
});

test("a draft that is judged while git am waits is nobody's commit", async () => {
  const repository = await guarded();
  const file = await writeBeside(repository, "x", mail({ text: "no sign-off\n" }));
  expect(await tryGit(repository, ["am", file])).toMatchObject({ exitCode: 1 });
  const draft = await writeBeside(repository, "draft", `x\n\nSigned-off-by: Bob <bob@example.org>\n`);
  const { output } = await tryGit(repository, [
    "-c",
    `alias.judge=!"${process.execPath}" "${command}" message`,
    "judge",
    draft,
  ]);
  expect(output).toContain("the author is unavailable here");
});

test("a refused series is applied mended by the command that is printed, with its options", async () => {
  const repository = await guarded();
  await repository.write("ai-policy.json", JSON.stringify({ extends: "fedora" }));
  await repository.commit("another policy");
  const files = await Promise.all(
    ["one's", "two"].map((name, index) =>
      writeBeside(repository, name, mail({ text: coAuthor, diff: manyLines.replaceAll("b.c", `b${index}.c`) })),
    ),
  );
  const bin = join(repository.path, "../bin");
  await mkdir(bin);
  await writeFile(join(bin, "ai-disclosure"), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, {
    mode: 0o755,
  });
  const { exitCode, output } = await tryGit(repository, [
    "am",
    "-p",
    "1",
    "--signoff",
    "--directory",
    "tests",
    ...files,
  ]);
  const [, typed = ""] = /^the mail was not applied\. Apply it mended: (.*)$/mu.exec(output) ?? [];
  expect([exitCode, typed]).toEqual([1, expect.stringContaining(" | git am -p1 --signoff --directory=tests")]);
  const env = { ...repository.environment, PATH: `${bin}${delimiter}${process.env["PATH"]}` };
  await execa("sh", ["-c", typed], { cwd: repository.path, env, extendEnv: false });
  const trailers = await repository.git(
    "log",
    "-2",
    "--format=%(trailers:key=Assisted-by,key=Signed-off-by,valueonly)",
  );
  expect(trailers.match(/Claude Code\nAda Example <ada@example.org>/gu)).toHaveLength(2);
  expect(await repository.git("ls-files", "tests")).toMatch(/tests\/b0\.c\ntests\/b1\.c/u);
});

test("a mail from standard input, and one with something left, are for a person to fix", async () => {
  const repository = await guarded();
  const file = await writeBeside(repository, "x", mail({ text: coAuthor }));
  const said = "the mail was not applied: run git am --abort, fix the mail and apply it again";
  expect((await tryGit(repository, ["am", file])).output).toContain(said);
  await repository.git("am", "--abort");
  await repository.write("ai-policy.json", JSON.stringify({ extends: "fedora" }));
  await repository.commit("another policy");
  const piped = execa("git", ["am"], {
    cwd: repository.path,
    env: repository.environment,
    extendEnv: false,
    inputFile: file,
  });
  await expect(piped).rejects.toMatchObject({ stderr: expect.stringContaining(said) as string });
});
