import { afterAll, beforeAll, expect, test } from "vitest";
import { installExample } from "./installExample.ts";
import type { Project } from "./openProject.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";
let example: Project;

beforeAll(async () => {
  example = await installExample("qemu");
});
afterAll(() => example.remove());

test("a person's change passes without a word, in core code too", async () => {
  await example.write("accel/tcg/translate-all.c", "int tb_count;\n".repeat(2000));
  const { exitCode, output, head } = await example.commit(["accel/tcg: count blocks", signed], {}, "--quiet");
  expect(exitCode).toBe(0);
  expect(head).toBe("accel/tcg: count blocks");
  expect(output).not.toMatch(/✖|⚠/);
});

test("a missing sign-off is rejected with the author's own line, and the message is kept", async () => {
  await example.write("hw/net/e1000.c", "int reset;\n");
  const { exitCode, output, head } = await example.commit(["hw/net: reset"]);
  expect(exitCode).toBe(1);
  expect(head).toBe("accel/tcg: count blocks");
  expect(output).toContain(`fix: ${signed}`);
  expect(output).toContain("Commit it with your sign-off: git commit -s --file=.git/ai-disclosure/message");
  const mended = await example.run("git", "commit", "-s", "--file=.git/ai-disclosure/message");
  expect(mended.exitCode).toBe(0);
});

test("AI-assisted core code needs a maintainer's agreement, by one who may agree", async () => {
  await example.write("accel/tcg/translate-all.c", "int tb_count = 1;\n");
  const closed = await example.commit(["accel/tcg: begin at one", `AI-used-for: code (mechanical)\n${signed}`]);
  expect(closed.exitCode).toBe(1);
  expect(closed.output).toContain("QEMU accepts AI-assisted changes to core files only with a maintainer's agreement");
  const anybody = await example.commit([
    "accel/tcg: begin at one",
    `AI-used-for: code (mechanical)\nAI-agreed-by: Joe Poe <joe@example.org>\n${signed}`,
  ]);
  expect(anybody.exitCode).toBe(1);
  expect(anybody.output).toContain("is not by a person who may agree");
  const agreed = await example.commit([
    "accel/tcg: begin at one",
    `AI-used-for: code (mechanical)\nAI-agreed-by: Paolo Example <paolo@example.org>\n${signed}`,
  ]);
  expect(agreed.exitCode).toBe(0);
  expect(agreed.output).toContain("waived: agreed by Paolo Example <paolo@example.org>, as the author says");
});

test("an amend is measured against the commit's parent, not against the commit", async () => {
  await example.write("hw/net/e1000.c", "int one;\n".repeat(15));
  const small = await example.commit(["hw/net: fifteen lines", `AI-used-for: code\n${signed}`]);
  expect(small.exitCode).toBe(0);
  await example.write("hw/net/e1000.c", "int one;\n".repeat(30));
  await example.run("git", "add", "--all");
  const amended = await example.run("git", "commit", "--amend", "--no-edit");
  expect(amended.exitCode).toBe(1);
  expect(amended.stderr).toContain("changed lines of AI-assisted code; QEMU allows at most 20");
  await example.run("git", "reset", "--quiet", "--hard");
});

test("explain says what to type", async () => {
  const { exitCode, stdout } = await example.run("npx", "ai-disclosure", "explain");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("type  AI-used-for: code, above Signed-off-by");
  expect(stdout).toContain("core (accel/**, softmmu/**, include/exec/**): closed to AI-assisted changes");
});

test("npm run audit:ai judges what was committed, and names what a hook was made to skip", async () => {
  await example.write("hw/net/e1000.c", "int slop;\n".repeat(50));
  const passed = await example.commit(
    ["hw/net: slop", "Co-authored-by: Claude <noreply@anthropic.com>"],
    {},
    "--no-verify",
  );
  expect(passed.exitCode).toBe(0);
  const audit = await example.run("npm", "run", "--silent", "audit:ai", "--", "--last", "1");
  expect(audit.exitCode).toBe(1);
  expect(audit.stdout).toContain("Co-authored-by names Claude Code");
  expect(audit.stdout).toContain("1 commit of HEAD, last 1");
});
