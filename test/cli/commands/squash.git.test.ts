import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const ada = "Signed-off-by: Ada Example <ada@example.org>";
const bea = "Signed-off-by: Bea Example <bea@example.org>";
const review = "Reviewed-by: Jim Roe <jim@example.org>";
const all = "Acked-by: Joe Poe <joe@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";

async function squash(policy: string, messages: readonly string[], more: object = {}) {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify({ extends: policy, ...more }));
  const base = await repository.commit("begin");
  for (const [index, message] of messages.entries()) {
    await repository.write("a", `${index}\n`);
    await repository.commit(message);
  }
  const setting = { cwd: repository.path, env: repository.environment };
  return runCommand(["squash", `${base}..HEAD`], setting);
}

test("disclosures are united, trailers come once, and reviews of a part are not carried over", async () => {
  const { exitCode, stdout, stderr } = await squash("qemu", [
    `hw: add it\n\nIt was missing.\n\nAI-used-for: code\n${review}\n${all}\n${ada}`,
    `hw: test it\n\nAI-used-for: tests (unit), code\n${all}\n${ada}\n${bea}`,
  ]);
  expect(stdout).toBe(
    `hw: add it\n\nIt was missing.\n\n* hw: test it\n\nAI-used-for: code, tests (unit)\n${all}\n${ada}\n${bea}\n`,
  );
  expect(stderr).toContain(`not carried over, because it is not on every commit: ${review}\n`);
  expect(exitCode).toBe(0);
});

test("a tool's marks become the disclosure", async () => {
  const { exitCode, stdout } = await squash("linux", [`a: b\n\n${coAuthor}\n${ada}`, `a: c\n\n${ada}`]);
  expect([exitCode, stdout]).toEqual([0, `a: b\n\n* a: c\n\nAssisted-by: LLM\n${ada}\n`]);
});

test("what only a person knows is left, and said", async () => {
  const { exitCode, stderr } = await squash("qemu", [`a: b\n\n${coAuthor}\n${ada}`]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("[ai/trailer-forbidden]")]);
});

test("what one commit denies is not said of all, and no use is made of it", async () => {
  const denial = `AI-used-for: none`;
  const policy = { disclosure: { negative: ["none"] } };
  const mixed = await squash("qemu", [`a: b\n\n${denial}\n${ada}`, `a: c\n\nAI-used-for: code\n${ada}`], policy);
  expect(mixed.stdout).toBe(`a: b\n\n* a: c\n\nAI-used-for: code\n${ada}\n`);
  expect(mixed.stderr).toContain(`not carried over, because it is not on every commit: ${denial}\n`);
  const denied = await squash("qemu", [`a: b\n\n${denial}\n${ada}`, `a: c\n\n${denial}\n${ada}`], policy);
  expect(denied.stdout).toBe(`a: b\n\n* a: c\n\n${denial}\n${ada}\n`);
});

test("a use that only a guess would mend is left as it is written", async () => {
  const { exitCode, stdout } = await squash("qemu", [
    `a: b\n\nAI-used-for: tests\n${ada}`,
    `a: c\n\nAI-used-for: foo\n${ada}`,
  ]);
  expect([exitCode, stdout]).toEqual([1, `a: b\n\n* a: c\n\nAI-used-for: tests\nAI-used-for: foo\n${ada}\n`]);
});

const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

test("a mark in the text of a later commit becomes the disclosure, though its text is not carried over", async () => {
  const { exitCode, stdout } = await squash("linux", [`a: b\n\n${ada}`, `a: c\n\n${footer}\n\n${ada}`]);
  expect([exitCode, stdout]).toEqual([0, `a: b\n\n* a: c\n\nAssisted-by: LLM\n${ada}\n`]);
});

test.each([
  ["qemu", `a: c\n\n${coAuthor}\n${ada}`, "Co-authored-by names Claude Code"],
  ["gentoo", `a: c\n\n${footer}\n\n${ada}`, "Gentoo declines AI-generated contributions, and line 3 names Claude Code"],
])("of %s what is left in one commit is said, though another one discloses", async (policy, second, says) => {
  const first = policy === "qemu" ? `a: b\n\nAI-used-for: tests\n${ada}` : `a: b\n\n${ada}`;
  const { exitCode, stderr } = await squash(policy, [first, second]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`left in "a: c": ${says}`)]);
});

test.each(["nowhere..HEAD", "HEAD..nowhere", "nowhere..."])(
  "an unknown end is named, in our words: %s",
  async (range) => {
    const { path, environment } = await createRepository();
    const words = ["squash", range, "--policy", "qemu"];
    expect(await runCommand(words, { cwd: path, env: environment })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/^ai-disclosure: there is no commit "(?:nowhere|HEAD)"/u),
    });
  },
);

test("of limits for newcomers nothing is said: a message has no author", async () => {
  const { exitCode, stderr } = await squash("human-in-the-loop", ["a: b", `a: c\n\n${coAuthor}`]);
  expect([exitCode, stderr]).toEqual([0, ""]);
});
