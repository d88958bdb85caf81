import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../packages/commitlint-plugin/src/index.ts";
import { bundlePlugin } from "./bundlePlugin.ts";
import { createProject } from "./createProject.ts";

const plugin = await bundlePlugin();

const extending = (name: string) => `export default { extends: ["@ai-disclosure/commitlint-plugin/${name}"] };\n`;

describe("what goes wrong inside is one finding that says what, never a stack trace", () => {
  test.each<[string, string | object | undefined, string]>([
    ["a broken policy", '{\n  "extends": qemu\n}', 'ai-policy.json:2:14: expected a value, found "qemu"'],
    ["a mistyped one", { stnace: "allow" }, 'ai-policy.json: stnace: unknown key, did you mean "stance"?'],
    ["an unknown preset", { extends: "qmeu" }, 'ai-policy.json: no preset is called "qmeu", did you mean "qemu"?'],
    ["none", undefined, "there is no AI policy in "],
    ["hostile names", { "\u001b[31m\n::error::": 1 }, 'ai-policy.json: ["\\u001b[31m\\n::error::"]: unknown key'],
  ])("%s", async (_title, policy, problem) => {
    const { commitlint } = await createProject(plugin, extending("policy"), policy);
    const { exitCode, stdout, stderr } = await commitlint([], "fix: mend it\n\nAI-used-for: foo");
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`✖   the AI policy was not checked: ${problem}`);
    expect(stdout).toContain("found 1 problems, 0 warnings");
    expect(stdout + stderr).not.toMatch(/\n\s+at |node:|[^\n\P{C}]/u);
  });

  test("no repository, and no git", async () => {
    const project = await createProject(plugin, extending("policy"), { extends: "qemu" });
    const noGit = await project.commitlint([], "fix: mend it", { PATH: "/nowhere" });
    expect(noGit.stdout).toContain("✖   the AI policy was not checked: git is not on PATH\n    fix: install git");
    await rm(join(project.path, ".git"), { recursive: true });
    const none = await project.commitlint([], "fix: mend it");
    expect(none.stdout).toContain(`✖   the AI policy was not checked: ${project.path} is not in a git repository`);
    for (const { exitCode, stdout } of [noGit, none]) {
      expect(exitCode).toBe(1);
      expect(stdout).toContain("found 1 problems, 0 warnings");
    }
  });

  test("a preset's rules need neither", async () => {
    const project = await createProject(plugin, extending("qemu"));
    await rm(join(project.path, ".git"), { recursive: true });
    const { exitCode, stdout } = await project.commitlint([], "fix: mend it", { PATH: "/nowhere" });
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining("no Signed-off-by")]);
  });
});

describe("a rule never throws", () => {
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  const values: unknown[] = [
    undefined,
    null,
    0,
    "",
    "qemu",
    "qmeu",
    [],
    {},
    { extends: "qemu" },
    { extends: 3 },
    circular,
  ];
  const parsed: object[] = [
    {},
    { raw: undefined },
    { raw: null },
    { raw: 3 },
    { raw: "" },
    { raw: "fix\n\nAI-used-for: x" },
  ];

  test.each(Object.keys(rules))("%s", async (name) => {
    for (const when of [undefined, "always", "never", "sometimes"] as const) {
      for (const value of [...values, { attest: [1n] }, new Map(), () => {}]) {
        for (const commit of parsed) {
          const outcome = await rules[name]?.(commit, when as never, value as never);
          expect([true, false]).toContain(outcome?.[0]);
          if (outcome?.[0] === false) expect(outcome[1]).toMatch(/\S/u);
        }
      }
    }
  });
});
