import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { growth, inProportion } from "../../support/growth.ts";
import { runCommand } from "../runCommand.ts";

test("10 MB are judged in time in proportion", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify({ extends: "qemu" }));
  await repository.commit("begin");
  const env = { ...repository.environment, GIT_INDEX_FILE: ".git/index" };
  const signed = "Signed-off-by: Ada Example <ada@example.org>\n";
  const write = async (size: number) => {
    const lines = "a line of prose\n";
    await writeFile(join(repository.path, `${size}`), `fix it\n\n${lines.repeat(size / lines.length)}\n${signed}`);
    return `${size}`;
  };
  const judge = async (file: Promise<string>) =>
    expect(await runCommand(["message", await file], { cwd: repository.path, env })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  expect(await growth(write, 10_000_000, judge)).toBeLessThan(inProportion);
});
