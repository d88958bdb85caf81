import { expect, test } from "vitest";
import { runCommand } from "../../cli/runCommand.ts";
import { createRepository } from "../../support/createRepository.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const stamped = "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>\n";

test.each([
  ["no day", {}, 0, "QEMU's policy only warns: nothing is refused"],
  ["a day to come", { warnUntil: "2999-12-31" }, 0, "QEMU's policy only warns until 2999-12-31: nothing is refused"],
  ["a day that is past", { warnUntil: "2020-01-31" }, 1, undefined],
])("a policy that only warns, with %s", async (_title, until, exitCode, told) => {
  const { path: cwd, environment: env, write, commit } = await createRepository();
  await write("ai-policy.json", JSON.stringify({ extends: "qemu", mode: "warn", ...until }));
  await commit(`begin\n\n${signed}`);
  await write("a.c", "1\n");
  await commit(stamped);
  const hook = await runCommand(["message", "-"], { cwd, env, input: stamped });
  const audit = await runCommand(["audit", "--last", "1", "--policy-now"], { cwd, env });
  const count = (text: string) => text.split("only warns").length - 1;
  for (const { exitCode: found, stdout, stderr } of [hook, audit]) {
    expect(found, stdout + stderr).toBe(exitCode);
    expect(count(stdout + stderr)).toBe(told === undefined ? 0 : 1);
    if (told !== undefined) expect(stdout + stderr).toContain(told);
  }
  const clean = await runCommand(["message", "-"], { cwd, env, input: `fix it\n\n${signed}\n` });
  expect(clean.exitCode).toBe(0);
  expect(clean.stderr).not.toContain("only warns");
});
