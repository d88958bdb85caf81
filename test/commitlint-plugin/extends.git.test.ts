import { createChange, evaluate, parseMessage, presetNames, resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { bundlePlugin } from "./bundlePlugin.ts";
import { createProject, type Finding } from "./createProject.ts";

const plugin = await bundlePlugin();

const project = (config: string, policy?: object | string) => createProject(plugin, config, policy);
const extending = (...names: readonly string[]) => `export default { extends: ${JSON.stringify(names)} };\n`;
const ours = (name: string) => `@ai-disclosure/commitlint-plugin/${name}`;
const names = (findings: readonly Finding[] | undefined) => findings?.map(({ name }) => name) ?? [];

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const human = `fix: mend it\n\n${signed}`;
const messages = [
  human,
  "fix: mend it",
  `fix: mend it\n\nAI-used-for: refactoring\n${signed}`,
  `fix: mend it\n\nAI-used-for: none\n${signed}`,
  `fix: mend it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\n${signed}`,
  `fix: mend it\n\nCo-authored-by: Claude <noreply@anthropic.com>\n${signed}`,
  `fix: mend it\n\nAssisted-by: Claude Code\n${signed}`,
  "fix: mend it\n\nSigned-off-by: Claude <noreply@anthropic.com>",
  `fix: mend it\n\nThis was generated with ChatGPT.\n\n${signed}`,
];

let underEach: Promise<Readonly<Record<string, Finding[][]>>> | undefined;

/** What commitlint finds under each preset: one process for all of them. */
async function lintUnderEach() {
  const { lintUnder } = await project("export default {};\n");
  return lintUnder(Object.fromEntries(presetNames.map((preset) => [preset, extending(ours(preset))])), messages);
}

describe.each(presetNames)("%s", (preset) => {
  test("finds what core finds: errors under each rule's name, warnings as advice", async () => {
    const policy = await resolvePolicy({ extends: preset });
    const outcomes = (await (underEach ??= lintUnderEach()))[preset] ?? [];
    expect(outcomes[policy.signOff.level === "forbidden" ? 1 : 0]).toEqual([]);
    for (const [index, message] of messages.entries()) {
      const { findings } = evaluate(createChange({ message: parseMessage(message) }, policy), policy);
      const errors = new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => `ai/${rule}`));
      const found = outcomes[index] ?? [];
      expect(new Set(names(found.filter(({ level }) => level === 2)))).toEqual(errors);
      for (const { message: fact, fix, rule } of findings) {
        const told = found.find(({ name, message: text }) => text.includes(fact) && name.startsWith("ai/"));
        expect({ rule, told: told?.message }).toEqual({ rule, told: expect.stringContaining(fix ?? fact) });
      }
    }
  });
});

test("the repository's own policy, in a project that has config-conventional", async () => {
  const config = extending("@commitlint/config-conventional", ours("policy"));
  const { lint } = await project(config, { extends: "qemu", severity: { "sign-off": "warn" } });
  const [clean, both, warned] = await lint(human, `mend it\n\nAI-used-for: foo\n${signed}`, "fix: mend it");
  expect(clean).toEqual([]);
  expect(names(both)).toEqual(expect.arrayContaining(["type-empty", "ai/disclosure-format"]));
  expect(warned).toMatchObject([{ level: 1, name: "ai/advice", message: expect.stringContaining("no Signed-off-by") }]);
});

test("commitlint's own output of a rejection", async () => {
  const { commitlint } = await project(extending(ours("qemu")));
  const { exitCode, stdout } = await commitlint([], `fix: mend it\n\nAI-used-for: refactoring\n${signed}`);
  expect(exitCode).toBe(1);
  expect(stdout.slice(stdout.indexOf("✖"))).toMatchInlineSnapshot(`
    "✖   AI-used-for does not allow "refactoring": use code, tests, docs, research
        fix: AI-used-for: code (refactoring)
        see: https://patchew.org/QEMU/20260529094619.1034458-1-pbonzini@redhat.com/
        [ai/disclosure-format]
    ⚠   not checked: rules that need the changed files (unavailable here): off-limits
        not checked: whether the sign-off is the author's (the author is unavailable here)
        [ai/advice]

    ✖   found 1 problems, 1 warnings
    ⓘ   Get help: https://github.com/conventional-changelog/commitlint/#what-is-commitlint
    "
  `);
});

describe("a rule's third element", () => {
  const rules = (own: string) => `export default { extends: ["${ours("policy")}"], rules: { ${own} } };\n`;

  test("is laid over the repository's policy", async () => {
    const config = rules('"ai/sign-off": [2, "always", { signOff: { level: "optional" } }]');
    const { lint } = await project(config, { extends: "qemu" });
    const [unsigned, foo] = await lint("fix: mend it", "fix: mend it\n\nAI-used-for: foo");
    expect(names(unsigned)).toEqual([]);
    expect(names(foo).filter((name) => name !== "ai/advice")).toEqual(["ai/disclosure-format"]);
  });

  test("stands alone if it extends a preset, or is its name", async () => {
    for (const value of ['{ extends: "linux" }', '"linux"']) {
      const { lint } = await project(rules(`"ai/disclosure-format": [2, "always", ${value}]`), { name: "free" });
      const [linux, qemu] = await lint(
        "fix: mend it\n\nAssisted-by: Claude Opus 4.6",
        "fix: mend it\n\nAI-used-for: foo",
      );
      expect(names(linux)).toEqual(["ai/disclosure-format"]);
      expect(linux?.[0]?.message).toContain("does not have the form LLM [<tool…>]");
      expect(names(qemu)).toEqual([]);
    }
  });

  test("that is wrong is told as such, and the other rules go on", async () => {
    const { lint } = await project(rules('"ai/sign-off": [2, "always", { signOf: {} }]'), { extends: "qemu" });
    const [found] = await lint(`fix: mend it\n\nAI-used-for: foo\n${signed}`);
    expect(names(found).filter((name) => name !== "ai/advice")).toEqual(["ai/disclosure-format", "ai/sign-off"]);
    expect(found?.[1]?.message).toBe('the AI policy was not checked: signOf: unknown key, did you mean "signOff"?');
  });

  test("that refers to nothing names itself, not only the file", async () => {
    const { lint } = await project(rules('"ai/sign-off": [2, "always", { severity: { foo: "off" } }]'), {
      extends: "qemu",
    });
    const [found] = await lint(human);
    expect(found).toMatchObject([
      { message: expect.stringContaining('inline policy over ai-policy.json: severity: "foo" is not a rule') },
    ]);
  });
});

describe("levels and never", () => {
  const withRules = (own: string) => `export default { extends: ["${ours("qemu")}"], rules: { ${own} } };\n`;
  const unsigned = "fix: mend it";

  test.each([
    [0, []],
    [1, [{ level: 1, name: "ai/sign-off" }]],
    [2, [{ level: 2, name: "ai/sign-off" }]],
  ])("level %d", async (level, expected) => {
    const { lint } = await project(withRules(`"ai/sign-off": [${level}, "always", { extends: "qemu" }]`));
    expect((await lint(unsigned))[0]).toMatchObject(expected);
    expect((await lint(unsigned))[0]).toHaveLength(expected.length);
  });

  test("never turns a rule round", async () => {
    const { lint } = await project(withRules('"ai/sign-off": [2, "never", { extends: "qemu" }]'));
    const [without, with_] = await lint(unsigned, human);
    expect(without).toEqual([]);
    expect(with_).toEqual([
      { level: 2, name: "ai/sign-off", message: 'ai/sign-off found nothing, but the configuration says "never"' },
    ]);
  });

  test("advice of a rule that is off is not given, and advice can be turned off", async () => {
    const hint = `fix: mend it\n\nThis was generated with ChatGPT.\n\n${signed}`;
    const advised = await project(extending(ours("qemu")));
    expect(names((await advised.lint(hint))[0])).toEqual(["ai/advice"]);
    const off = await project(withRules('"ai/disclosure-required": [0]'));
    expect((await off.lint(hint))[0]?.filter(({ message }) => message.includes("ChatGPT"))).toEqual([]);
    const silent = await project(withRules('"ai/advice": [0]'));
    expect((await silent.lint(hint))[0]).toEqual([]);
  });
});

test("the package's own name in extends means the repository's policy", async () => {
  const { lint } = await project(extending("@ai-disclosure/commitlint-plugin"), { extends: "qemu" });
  const { lint: same } = await project(extending(ours("policy")), { extends: "qemu" });
  const message = "fix: mend\n\nSigned-off-by: Claude <noreply@anthropic.com>";
  const found = (await lint(message))[0];
  expect(names(found)).not.toEqual([]);
  expect(found).toEqual((await same(message))[0]);
});

test("mergePlugins: a plugin of the project's own beside ours", async () => {
  const config = `
    import { mergePlugins, plugin } from "@ai-disclosure/commitlint-plugin";
    const yours = { rules: { "no-ticket": ({ raw }) => [!raw.includes("#12"), "no tickets"] } };
    export default {
      extends: ["${ours("qemu")}"],
      plugins: [mergePlugins(yours, plugin)],
      rules: { "no-ticket": [2, "always"] },
    };`;
  const { lint } = await project(config);
  expect(names((await lint("fix: mend #12"))[0]).toSorted()).toEqual(["ai/sign-off", "no-ticket"]);
});
