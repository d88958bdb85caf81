import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

test("a text that is too large for git to tell it from a binary passes no size limit silently", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("begin");
  await repository.write("large.c", Buffer.alloc(513 * 1024 * 1024, "int x;\n"));
  await repository.git("-c", "core.compression=1", "add", "large.c");
  await repository.commit("grow\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>");
  const { path: cwd, environment: env } = repository;
  const { exitCode, stdout } = await runCommand(["audit", "--last", "1"], { cwd, env });
  expect(exitCode).toBe(3);
  expect(stdout).toContain("not checked: the lines of large.c (it is larger than 512 MB): size-limit");
  expect(stdout).toContain("INCOMPLETE: 1 of the commits hold content that cannot be read");
}, 120_000);
