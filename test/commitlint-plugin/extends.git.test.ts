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

const lintUnderEach = () =>
  lintUnder(Object.fromEntries(presetNames.map((preset) => [preset, extending(ours(preset))])), messages);

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

/** What commitlint finds in these messages under each of these configurations: one process for all of them. */
async function lintUnder<Name extends string>(
  configs: Readonly<Record<Name, string>>,
  messages: readonly string[],
  policy?: object,
) {
  const under = await project("export default {};\n", policy);
  return (await under.lintUnder(configs, messages)) as Readonly<Record<Name, Finding[][]>>;
}

describe("a rule's third element", () => {
  const rules = (own: string) => `export default { extends: ["${ours("policy")}"], rules: { ${own} } };\n`;

  test("is laid over the repository's policy; one that is wrong is told as such, and the other rules go on", async () => {
    const configs = {
      optional: rules('"ai/sign-off": [2, "always", { signOff: { level: "optional" } }]'),
      wrong: rules('"ai/sign-off": [2, "always", { signOf: {} }]'),
      toNothing: rules('"ai/sign-off": [2, "always", { severity: { foo: "off" } }]'),
    };
    const messages = [
      "fix: mend it",
      "fix: mend it\n\nAI-used-for: foo",
      `fix: mend it\n\nAI-used-for: foo\n${signed}`,
    ];
    const { optional, wrong, toNothing } = await lintUnder(configs, [...messages, human], { extends: "qemu" });
    const [unsigned, foo] = optional;
    expect(names(unsigned)).toEqual([]);
    expect(names(foo).filter((name) => name !== "ai/advice")).toEqual(["ai/disclosure-format"]);

    const found = wrong[2];
    expect(names(found).filter((name) => name !== "ai/advice")).toEqual(["ai/disclosure-format", "ai/sign-off"]);
    expect(found?.[1]?.message).toBe('the AI policy was not checked: signOf: unknown key, did you mean "signOff"?');

    // It names itself, not only the file.
    expect(toNothing[3]).toMatchObject([
      { message: expect.stringContaining('inline policy over ai-policy.json: severity: "foo" is not a rule') },
    ]);
  });

  test("stands alone if it extends a preset, or is its name", async () => {
    const alone = (value: string) => rules(`"ai/disclosure-format": [2, "always", ${value}]`);
    const outcomes = await lintUnder(
      { extending: alone('{ extends: "linux" }'), named: alone('"linux"') },
      ["fix: mend it\n\nAssisted-by: Claude Opus 4.6", "fix: mend it\n\nAI-used-for: foo"],
      { name: "free" },
    );
    for (const [linux, qemu] of Object.values(outcomes)) {
      expect(names(linux)).toEqual(["ai/disclosure-format"]);
      expect(linux?.[0]?.message).toContain("does not have the form LLM [<tool…>]");
      expect(names(qemu)).toEqual([]);
    }
  });
});

test("levels, never, and advice that is not given", async () => {
  const withRules = (own: string) => `export default { extends: ["${ours("qemu")}"], rules: { ${own} } };\n`;
  const signOff = (level: number, when = "always") =>
    withRules(`"ai/sign-off": [${level}, "${when}", { extends: "qemu" }]`);
  // In this order: what is said once for a process is said under the first.
  const configs = {
    silent: withRules('"ai/advice": [0]'),
    off: signOff(0),
    warning: signOff(1),
    error: signOff(2),
    never: signOff(2, "never"),
    advised: extending(ours("qemu")),
    withoutRule: withRules('"ai/disclosure-required": [0]'),
  };
  const hint = `fix: mend it\n\nThis was generated with ChatGPT.\n\n${signed}`;
  const found = await lintUnder(configs, ["fix: mend it", human, hint]);

  expect(found.off[0]).toEqual([]);
  expect(found.warning[0]).toMatchObject([{ level: 1, name: "ai/sign-off" }]);
  expect(found.error[0]).toMatchObject([{ level: 2, name: "ai/sign-off" }]);

  expect(found.never[0]).toEqual([]);
  expect(found.never[1]).toEqual([
    { level: 2, name: "ai/sign-off", message: 'ai/sign-off found nothing, but the configuration says "never"' },
  ]);

  expect(names(found.advised[2])).toEqual(["ai/advice"]);
  expect(found.withoutRule[2]?.filter(({ message }) => message.includes("ChatGPT"))).toEqual([]);
  expect(found.silent[2]).toEqual([]);
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
