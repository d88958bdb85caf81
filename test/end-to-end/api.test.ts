import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const page = await readFile(join(root, "docs/api.md"), "utf8");
const examples = [...page.matchAll(/^```js\n([^]*?)^```$/gmu)].map(([, code = ""]) => code);

let folder: string;

/** A project of somebody else's: the packed packages in `node_modules`, and of ours nothing but what they depend on. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ai-disclosure-api-"));
  for (const name of ["core", "commitlint-plugin", "lint-staged"]) {
    const installed = join(folder, "node_modules/@ai-disclosure", name);
    await mkdir(installed, { recursive: true });
    const tarball = inject("tarballs")[`@ai-disclosure/${name}`] ?? "";
    await execa("tar", ["-xzf", tarball, "-C", installed, "--strip-components", "1"]);
  }
  for (const name of ["leven", "picomatch", "valibot", "yaml"])
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await Promise.all(examples.map((code, index) => writeFile(join(folder, `example${index}.js`), code)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([...examples.keys()])("example %i of docs/api.md runs", async (index) => {
  const { stdout } = await execa(process.execPath, [`example${index}.js`], { cwd: folder });
  expect(stdout).not.toBe("");
  if (index === 0) expect(page).toContain(`\n${stdout}\n`);
});

/** Each export of the three packages, and types that would not be told from `any` if a declaration were missing. */
const consumer = `
import * as core from "@ai-disclosure/core";
import type {
  Choice, CommitFacts, CommitMarks, Disclosure, Edit, Evidence, FileChange, Finding, Judgement, Mended, Paint, Person,
  Policy, PolicySource, PullRequest, PullRequestFacts, Section, Speaker, Unchecked, UncheckedCode, Use, Verdict, Where,
} from "@ai-disclosure/core";
import plugin, { mergePlugins, rules, rulesFor, type Plugin, type RulesConfig } from "@ai-disclosure/commitlint-plugin";
import qemu from "@ai-disclosure/commitlint-plugin/qemu";
import ownPolicy from "@ai-disclosure/commitlint-plugin/policy";
import { checkStaged, type CheckOptions } from "@ai-disclosure/lint-staged";

const person: Person = { name: "Jane Doe", email: "jane@example.org" };
const file: FileChange = { path: "a.c", status: "added", kind: "text", added: 1, deleted: 0 };
const facts: CommitFacts = { author: person, committer: undefined, files: [file], cleanup: "strip" };
const source: PolicySource = { extends: "qemu", limits: [] };
const policy: Policy = await core.loadPolicy(source);
const request: PullRequest = { title: "", body: "", labels: [] };
const judgements: Judgement[] = [await core.judge("", policy, facts), await core.judgePullRequest(request, policy)];
const marks: CommitMarks | undefined = core.marksOfCommit("1a2b3c4d5e6f", await core.judge("", policy), policy);
const ofCommits: PullRequestFacts = { commits: marks ? [marks] : [] };
judgements.push(await core.judgePullRequest(request, policy, ofCommits));
const mended: Mended = await core.mend("", policy, facts);
const [edit]: readonly Edit[] = mended.applied[0]?.edits ?? [];
const [choice]: readonly Choice[] = mended.left[0]?.choices ?? [];
const inserted: string | undefined = edit?.insert[0] ?? choice?.text;
const verdict: Verdict = { findings: [], waived: [], unchecked: [] };
const paint: Paint = (_style, text) => text;
const lines: string[] = core.formatVerdict(verdict, policy, paint);
const sections: Section[] = core.explainPolicy(policy);
for (const { findings, unchecked, disclosures, evidence } of judgements) {
  const [finding]: readonly Finding[] = findings;
  const where: Where | undefined = finding?.where;
  const by: Speaker | undefined = finding?.by;
  const line: number | undefined = where?.line;
  const code: UncheckedCode | undefined = (unchecked as readonly Unchecked[])[0]?.code;
  const uses: readonly Use[] | undefined = (disclosures as readonly Disclosure[])[0]?.uses;
  const grade: "declared" | "strong" | "weak" | undefined = (evidence as readonly Evidence[])[0]?.grade;
  console.log(line, by?.title, code, uses?.[0]?.note, grade, finding && core.formatFinding(finding, policy));
}
const configurations: RulesConfig[] = [rulesFor(source), rulesFor(), qemu, ownPolicy];
const plugins: Plugin[] = [plugin, { rules }];
const merged: { rules: object } = mergePlugins(plugin, { rules: { mine: () => [true] } });
const options: CheckOptions = { policy: "qemu" };
const task: () => string | string[] = checkStaged(options);
console.log(inserted, lines, sections, configurations, plugins, merged, task, core.presetNames.length, new core.PolicyError(""));

// @ts-expect-error the names of shipped policies are texts
const wrongName: number = core.presetNames[0];
// @ts-expect-error a rule's name is a text
const wrongRule: number = judgements[0]?.findings[0]?.rule;
// @ts-expect-error policies have no such key
const wrongKey: PolicySource = { extend: "qemu" };
// @ts-expect-error an option of this name is not there
checkStaged({ preset: "qemu" });
// @ts-expect-error a configuration's rules are levels
const wrongLevel: string = qemu.rules["ai/sign-off"];
console.log(wrongName, wrongRule, wrongKey, wrongLevel);
`;

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("a strict project type-checks against what is published: %s, %s", async (module, moduleResolution) => {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    module,
    moduleResolution,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    allowJs: true,
    checkJs: true,
    noEmit: true,
  };
  const files = ["consumer.ts", ...examples.map((_code, index) => `example${index}.js`)];
  await writeFile(join(folder, "consumer.ts"), consumer);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await execa(process.execPath, [tsc, "--project", folder], { reject: false });
  expect(stdout).toBe("");
});

test("the consumer above names every export", async () => {
  const entries = ["core", "commitlint-plugin", "lint-staged"].map((name) =>
    join(root, `packages/${name}/src/index.ts`),
  );
  const names = (await Promise.all(entries.map((entry) => readFile(entry, "utf8"))))
    .flatMap((text) => [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)])
    .flatMap(([, list = ""]) => list.split(","))
    .map((name) => name.trim().replace(/^type | as .*$/gu, ""));
  expect(names.filter((name) => !new RegExp(String.raw`\b${name}\b`, "u").test(consumer))).toEqual([]);
});
