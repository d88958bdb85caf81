import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

test("a small mail with many large texts takes no memory without end", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("begin");
  await repository.write(".git/info/attributes", "* -diff\n");
  for (let file = 0; file < 12; file++)
    await repository.write(`${file}.c`, Buffer.alloc(30 * 1024 * 1024, `int ${file};\n`));
  await repository.commit("add\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>");
  const mail = `${await repository.git("format-patch", "--stdout", "-1")}\n`;
  expect(mail.length).toBeLessThan(8_000_000);
  const { path: cwd, environment: env } = repository;
  const { exitCode, stdout } = await runCommand(["patch"], { cwd, env, input: mail });
  expect(exitCode).toBe(3);
  expect(stdout).toContain("(the binary patches of one mail are read up to 128 MB): size-limit");
}, 120_000);
