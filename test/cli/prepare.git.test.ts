import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository } from "../support/createRepository.ts";
import { bundleCommand } from "./bundleCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const hint = (sign: string) =>
  `${sign} QEMU: if AI was used, say so in a last paragraph:\n${sign}   AI-used-for: code, tests, docs or research\n${sign}\n`;

/** Commits with the hook, and with an editor that keeps what it was given; gives that, and what was stored. */
async function commit(policy: string, words: readonly string[], more: NodeJS.ProcessEnv = {}, settings: string[] = []) {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify({ extends: policy }));
  await repository.commit("begin");
  const hook = join(repository.path, ".git/hooks/prepare-commit-msg");
  await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${await bundleCommand()}" prepare "$@"\n`);
  await chmod(hook, 0o755);
  await repository.write("a", "1\n");
  await repository.git("add", "--all");
  const editor = `sh -c 'cp "$1" ../seen; sed -i "1s/^/typed/" "$1"' -`;
  const env = { ...repository.environment, GIT_EDITOR: editor, ...more };
  const options = { cwd: repository.path, env, extendEnv: false, reject: false, all: true } as const;
  const { exitCode, all } = await execa("git", [...settings, "commit", ...words], options);
  const seen = await readFile(join(repository.path, "../seen"), "utf8").catch(() => "");
  return { exitCode, all, seen, stored: await repository.git("log", "-1", "--format=%B") };
}

test("the accepted trailers stand in the comments, by the comment string that is used", async () => {
  const plain = await commit("qemu", []);
  expect(plain.seen).toMatch(new RegExp(`^\\n${hint("#")}# Please enter`, "u"));
  expect(plain.stored).toBe("typed\n");
  const semicolon = await commit("qemu", [], {}, ["-c", "core.commentChar=;"]);
  expect(semicolon.seen).toContain(hint(";"));
  expect((await commit("qemu", ["--cleanup=scissors"])).stored).toBe("typed\n");
  expect((await commit("qemu", ["-v"])).stored).toBe("typed\n");
});

test("nothing is written where nothing is edited or asked for, or the message is another commit's", async () => {
  expect(await commit("qemu", ["-m", `fix\n\n${signed}`])).toMatchObject({ seen: "", stored: `fix\n\n${signed}\n` });
  expect((await commit("qemu", ["--amend"])).seen).not.toContain("if AI was used");
  expect((await commit("nodejs", [])).seen).not.toContain("if AI was used");
});

test("an agent's disclosure is written where the policy leaves no choice", async () => {
  const agent = { CLAUDECODE: "1" };
  expect((await commit("mesa", ["-m", "fix"], agent)).stored).toBe("fix\n\nAssisted-by: Claude Code\n");
  expect((await commit("linux", ["-m", `fix\n\n${signed}`], agent)).stored).toBe(
    `fix\n\nAssisted-by: LLM\n${signed}\n`,
  );
  expect((await commit("qemu", ["-m", `fix\n\n${signed}`], agent)).stored).toBe(`fix\n\n${signed}\n`);
  expect((await commit("mesa", [], agent)).stored).toBe("typed\n\nAssisted-by: Claude Code\n");
});
