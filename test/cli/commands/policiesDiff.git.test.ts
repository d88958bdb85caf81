import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

async function compare(...words: string[]) {
  const cwd = await temporaryDirectory();
  return runCommand(["policies", "--diff", ...words], { cwd, env: testEnvironment(cwd) });
}

test("two days of a policy", async () => {
  const { exitCode, stdout, stderr } = await compare("qemu@2026-01-01", "qemu");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^qemu@2026-01-01 → qemu: \d+ changes\n\nStance\n/u);
  expect(stdout).toContain(
    "  - Contributions made with AI are declined.\n  + AI may be used in the areas and sizes below.\n",
  );
  expect(stdout).toContain("  in force since 2025-06-01 → 2026-05-29\n");
});

test("a day of one version is that version", async () => {
  expect((await compare("qemu-decline", "qemu@2026-01-01")).stdout).toBe(
    "qemu-decline and qemu@2026-01-01 say the same: no commit can be judged differently\n",
  );
});

test("a policy that only warned on that day is compared as it was", async () => {
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, "p.json"), '{ "name": "sample", "warnUntil": "2026-01-31" }');
  const words = ["policies", "--diff", "p.json@2026-01-31", "p.json@2026-02-01"];
  const { stdout } = await runCommand(words, { cwd, env: testEnvironment(cwd) });
  expect(stdout).toContain("gone: only warns until 2026-01-31: nothing is refused");
});

test("one name: from the repository's own policy", async () => {
  const { path, environment } = await createRepository();
  const own = { extends: "qemu", uses: { code: { limit: 50 } } };
  await writeFile(join(path, "ai-policy.json"), JSON.stringify(own));
  const { stdout } = await runCommand(["policies", "--diff", "qemu"], { cwd: path, env: environment });
  expect(stdout).toMatch(/^the repository's policy → qemu: 1 change$/mu);
  expect(stdout).toContain("code: at most 50 → 20 changed lines");
});

test("a refusal that another key of the other policy repeats is no news", async () => {
  const { stdout } = await compare("mesa", "zephyr");
  expect(stdout).toContain(
    "Not accepted\n  still refused (by ai/human-identity): Co-authored-by naming a tool: the project accepts only people in Co-authored-by;",
  );
  const json = await compare("mesa", "zephyr", "--format", "json");
  const { changes } = JSON.parse(json.stdout) as { changes: readonly Record<string, unknown>[] };
  expect(changes.find(({ about }) => about === "refusals")).toMatchObject({
    code: "removed",
    judged: { before: "refused", after: "refused", by: ["human-identity"] },
  });
});

test("a policy that only has other texts", async () => {
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, "ours.json"), JSON.stringify({ extends: "qemu", name: "ours", title: "Ours" }));
  const words = ["policies", "--diff", "qemu", "ours.json"];
  const { stdout } = await runCommand(words, { cwd, env: testEnvironment(cwd) });
  expect(stdout).toMatch(
    /^qemu → ours\.json: 6 changes\nqemu and ours\.json judge every commit alike: they differ only in texts for people\n\n/u,
  );
});

test("JSON has the sentences and the values", async () => {
  const { stdout } = await compare("kubernetes-2025", "kubernetes", "--format", "json");
  const { before, changes } = JSON.parse(stdout) as { before: unknown; changes: readonly Record<string, unknown>[] };
  expect(before).toEqual({ named: "kubernetes-2025", title: "Kubernetes" });
  expect(changes.find(({ key }) => key === "disclosure")).toEqual({
    about: "disclosure",
    code: "changed",
    key: "disclosure",
    before: "Disclosure of AI use (recommended), in a section of the pull request's description",
    after: "Disclosure of AI use (required), in the pull request's description",
    says: {
      introduction: "",
      texts: [
        "Disclosure of AI use (recommended), in a section of the pull request's description",
        "Disclosure of AI use (required), in the pull request's description",
      ],
      keys: ['disclosure.channels: gone "pr-section"', 'disclosure.channels: new "pr-body"'],
    },
    values: [
      { key: "disclosure.level", before: "recommended", after: "required" },
      { key: "disclosure.channels.pr-section", before: "pr-section" },
      { key: "disclosure.channels.pr-body", after: "pr-body" },
    ],
  });
});

test("Markdown shows what is typed as it is", async () => {
  const { stdout } = await compare("linux-2025", "linux", "-f", "markdown");
  expect(stdout).toMatch(
    /^## linux-2025 → linux: \d+ changes\n\n### Disclosure\n\n- changed\n {2}- before: type Assisted-by/u,
  );
  expect(stdout).toContain(String.raw`\<agent…>:\<model>`);
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, "p.json"), '{ "extends": "qemu", "attest": ["Ask @octocat, as in org/repo#3."] }');
  const words = ["policies", "--diff", "qemu", "p.json", "-f", "markdown"];
  expect((await runCommand(words, { cwd, env: testEnvironment(cwd) })).stdout).toContain(
    "Ask @<!-- -->octocat, as in org/repo#<!-- -->3.",
  );
});

test.each([
  [["qmeu", "linux"], 'ai-disclosure: no preset is called "qmeu", did you mean "qemu"?'],
  [["qemu@2026-02-30", "qemu"], "there is no day 2026-02-30"],
  [["missing.json", "qemu"], "missing.json: there is no such file"],
  [[], "--diff needs one or two policies: ai-disclosure policies --diff qemu@2026-01-01 qemu"],
  [["linux"], "no repository here whose policy to compare; name both: ai-disclosure policies --diff NAME linux"],
  [["qemu", "linux", "--here"], "--here and --diff exclude each other"],
  [["a", "b", "c"], "--diff takes one or two policies, found 3: a b c"],
  [["qemu@2025-05-31", "qemu"], "there was no policy qemu on 2025-05-31; the first version is qemu@2025-06-01"],
])("%j is refused", async (words, says) => {
  const { exitCode, stdout, stderr } = await compare(...words);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(says);
});

test.each([
  ["diff qemu linux", "did you mean ai-disclosure policies --diff qemu linux?"],
  ["compare qemu my\u202epolicy.json", "did you mean ai-disclosure policies --diff qemu 'my\\u{202e}policy.json'?"],
  ["lint", "did you mean ai-disclosure policies --lint?"],
  ["qemu linux", "compare two with ai-disclosure policies --diff qemu linux"],
  ["qemu", "read a policy with ai-disclosure explain qemu"],
])("policies %s: the option is named", async (typed, says) => {
  const cwd = await temporaryDirectory();
  const { exitCode, stderr } = await runCommand(["policies", ...typed.split(" ")], { cwd, env: testEnvironment(cwd) });
  expect([exitCode, stderr.split("\n")[0]]).toEqual([2, `ai-disclosure: policies takes no name; ${says}`]);
});

test("a broken file is named with the line of each mistake", async () => {
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, "p.json"), '{\n  "stance": "allow",\n  "uses": { "code": {} }\n}');
  for (const words of [
    ["policies", "--diff", "qemu", "p.json"],
    ["policies", "--diff", "p.json", "qemu"],
  ]) {
    const { exitCode, stderr } = await runCommand(words, { cwd, env: testEnvironment(cwd) });
    expect([exitCode, stderr]).toEqual([
      2,
      "ai-disclosure: p.json:3:13: uses.code.covers: expected a list, found nothing\n",
    ]);
  }
});

test("a control character of a policy reaches no terminal", async () => {
  const cwd = await temporaryDirectory();
  await writeFile(join(cwd, "p.json"), JSON.stringify({ title: "A\u202eB", guidance: ["\u202e"] }));
  for (const format of ["text", "json", "markdown"]) {
    const words = ["policies", "--diff", "qemu", "p.json", "-f", format];
    const { exitCode, stdout } = await runCommand(words, { cwd, env: testEnvironment(cwd) });
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/\u202e/u);
  }
});
