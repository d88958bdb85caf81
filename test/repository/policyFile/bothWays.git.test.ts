import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  loadPolicy,
  openHistory,
  openWorkplace,
  PolicyFileError,
  type HistoryRepository,
  readOwnPolicy,
  readPolicyAt,
  readPolicyHistory,
} from "@ai-disclosure/repository";
import { PolicyError, type Policy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { runCommand } from "../../cli/runCommand.ts";
import { copiesOf, type TestRepository } from "../../support/createRepository.ts";

/** What stands at a path: a file, a link, or a repository inside of the repository with a file. */
type Entry = string | Uint8Array | { readonly link: string } | { readonly submodule: string };

interface SetUp {
  readonly name: string;
  readonly files: Readonly<Record<string, Entry>>;
  /** The first line of the error, or what the policy is like. */
  readonly is: string | Partial<Policy> | RegExp;
  /** Whether the command is run as well, which all of them would fill minutes with. */
  readonly inCommand?: true;
}

const json = "ai-policy.json";
const yaml = "ai-policy.yml";
const extending = (path: string) => JSON.stringify({ extends: path });
const byPath = (policy: string) => JSON.stringify({ extends: "qemu", byPath: [{ globs: ["crypto/**"], policy }] });
const titled = (title: string) => JSON.stringify({ title });
const packageWith = (policy: unknown) => JSON.stringify({ name: "p", aiPolicy: policy });
const deadLink = "this link leads to no file inside the repository";
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

const setUps: readonly SetUp[] = [
  // Which file it is.
  {
    name: "two policy files at once",
    inCommand: true,
    files: { [json]: titled("A"), [yaml]: "extends: qemu\n" },
    is: `${yaml}: there is a policy in ${json} as well: keep one of ${json}, ${yaml}`,
  },
  {
    name: "two of them, one of which cannot be read",
    files: { [json]: titled("A"), [`${yaml}/x`]: "" },
    is: `${yaml}: there is a policy in ${json} as well: keep one of ${json}, ${yaml}`,
  },
  {
    name: "a file, and the key of package.json",
    files: { [yaml]: "extends: qemu\n", "package.json": packageWith({}) },
    is: `package.json#aiPolicy: there is a policy in ${yaml} as well: keep one of ${yaml}, package.json#aiPolicy`,
  },
  { name: "the key of package.json", files: { "package.json": packageWith({ title: "A" }) }, is: { title: "A" } },
  { name: "the third name", files: { "ai-policy.yaml": "title: A\n" }, is: { title: "A" } },
  {
    name: "a directory of the policy's name",
    files: { [`${json}/x`]: "" },
    is: `${json}: expected a file, found a directory`,
  },
  // What a text is.
  { name: "an empty file", files: { [json]: "" }, is: `${json}:1:1: expected a value, found the end of the file` },
  { name: "an empty YAML file", files: { [yaml]: "" }, is: `${yaml}: the policy: expected an object, found null` },
  {
    name: "YAML of nothing but comments",
    files: { [yaml]: "# later\n" },
    is: `${yaml}: the policy: expected an object, found null`,
  },
  { name: "a byte order mark", inCommand: true, files: { [json]: `\uFEFF${titled("A")}` }, is: { title: "A" } },
  { name: "a byte order mark before YAML", files: { [yaml]: "\uFEFFtitle: A\n" }, is: { title: "A" } },
  {
    name: "two byte order marks",
    files: { [json]: `\uFEFF\uFEFF${titled("A")}` },
    is: `${json}:1:1: expected a value, found "\uFEFF"`,
  },
  { name: "line ends of Windows", files: { [yaml]: "stance: allow\r\ntitle: A\r\n" }, is: { title: "A" } },
  {
    name: "UTF-16, as PowerShell writes it",
    files: { [json]: Buffer.from(`\uFEFF${titled("A")}`, "utf16le") },
    is: `${json}: expected UTF-8 text, found UTF-16`,
  },
  {
    name: "Latin-1",
    files: { [json]: Buffer.from('{ "title": "Café" }', "latin1") },
    is: `${json}: expected UTF-8 text, found other bytes`,
  },
  {
    name: "a NUL",
    files: { [json]: '{ "title": "A\0" }' },
    is: `${json}:1:14: expected a closing ", found "\\u0000"`,
  },
  { name: "a NUL in YAML", files: { [yaml]: 'title: "A"\0\n' }, is: /^ai-policy\.yml:1:\d+: \S/u },
  {
    name: "more than a megabyte",
    files: { [json]: titled("x".repeat(1024 * 1024)) },
    is: `${json}: expected at most 1 MB, found more`,
  },
  {
    name: "a megabyte",
    files: { [json]: titled("A").padEnd(1024 * 1024) },
    is: { title: "A" },
  },
  {
    name: "JSON with a comment",
    files: { [json]: '{\n  // ours\n  "extends": "qemu"\n}' },
    is: `${json}:2:3: expected a key in double quotes or "}", found "/"; JSON has no comments, YAML has`,
  },
  {
    name: "an address",
    files: { [json]: '{"extends": "https://example.org/ai-policy.json"}' },
    is: `${json}: extends: no policy is read from the network; copy it beside this file`,
  },
  {
    name: "a comma too many",
    files: { [json]: '{\r\n  "extends": "qemu",\r\n}' },
    is: `${json}:3:1: expected a key in double quotes, found "}"; delete the comma before it`,
  },
  {
    name: "YAML that ends in the middle",
    files: { [yaml]: "title: [a, b\nstance: allow\n" },
    is: /^ai-policy\.yml:2:\d+: /,
  },
  { name: "a YAML tag", files: { [yaml]: "title: !ours A\n" }, is: /^ai-policy\.yml:1:8: / },
  {
    name: "two YAML documents",
    files: { [yaml]: "title: A\n---\ntitle: B\n" },
    is: `${yaml}:2:1: expected one document, found a second`,
  },
  { name: "an alias of nothing", files: { [yaml]: "title: *gone\n" }, is: /^ai-policy\.yml: Unresolved alias/u },
  // Keys that are there twice.
  {
    name: "a duplicate key",
    inCommand: true,
    files: { [json]: '{\n  "extends": "qemu",\n  "title": "A",\n  "title": "B"\n}' },
    is: `${json}:4:3: duplicate key "title"`,
  },
  {
    name: "a duplicate key below a list",
    files: { [json]: '{ "limits": [{ "id": "a" }, { "id": "b", "max": 1, "id": "c" }] }' },
    is: `${json}:1:52: duplicate key "id"`,
  },
  {
    name: "a duplicate key that is written otherwise",
    files: { [json]: '{ "title": "A", "\\u0074itle": "B" }' },
    is: `${json}:1:17: duplicate key "title"`,
  },
  {
    name: "a duplicate key in YAML",
    inCommand: true,
    files: { [yaml]: "extends: qemu\ntitle: A\n'title': B\n" },
    is: `${yaml}:3:1: duplicate key "title"`,
  },
  {
    name: "a duplicate key in the policy of package.json",
    files: { "package.json": '{ "aiPolicy": {\n"title": "A", "title": "B" } }' },
    is: 'package.json:2:15: duplicate key "title"',
  },
  {
    name: "two policies in package.json",
    files: { "package.json": '{ "aiPolicy": {},\n"aiPolicy": {} }' },
    is: 'package.json:2:1: duplicate key "aiPolicy"',
  },
  {
    name: "a duplicate key beside the policy in package.json, the business of others",
    files: { "package.json": '{ "name": "p", "name": "q", "aiPolicy": { "title": "A" } }' },
    is: { title: "A" },
  },
  // What a value is.
  { name: "a list", files: { [json]: "[]" }, is: `${json}: the policy: expected an object, found a list` },
  { name: "a text in YAML", files: { [yaml]: "qemu\n" }, is: `${yaml}: the policy: expected an object, found "qemu"` },
  {
    name: "null in package.json",
    files: { "package.json": packageWith(null) },
    is: "package.json#aiPolicy: the policy: expected an object, found null",
  },
  {
    name: "a name in package.json",
    files: { "package.json": packageWith("qemu") },
    is: 'package.json#aiPolicy: the policy: expected an object, found "qemu"',
  },
  {
    name: "a key that nobody knows",
    files: { [json]: '{ "titel": "A" }' },
    is: /^ai-policy\.json: titel: .*did you mean "title"/u,
  },
  {
    name: "a value of another type",
    files: { [json]: '{ "limits": 5 }' },
    is: `${json}: limits: expected a list, found 5`,
  },
  {
    name: "a value of another type, deep in YAML",
    files: { [yaml]: "limits:\n  - id: size\n    max: many\n" },
    is: /^ai-policy\.yml: limits\[0\]\./u,
  },
  { name: "__proto__", files: { [json]: '{ "__proto__": { "title": "A" } }' }, is: /^ai-policy\.json: __proto__: /u },
  {
    name: "deep JSON",
    files: { [json]: `{ "title": ${deep(100_000)} }` },
    is: `${json}: title: expected text, found a list`,
  },
  {
    name: "deep YAML",
    files: { [yaml]: `title: ${deep(20_000)}\n` },
    is: /^ai-policy\.yml:1:\d+: expected at most 100 levels of nesting, found more$/u,
  },
  {
    name: "a deep YAML list",
    files: { [yaml]: `${"- ".repeat(20_000)}]\n` },
    is: /^ai-policy\.yml:1:\d+: expected at most 100 levels of nesting, found more$/u,
  },
  {
    name: "many YAML aliases",
    files: {
      [yaml]: `a: &a [${"x,".repeat(9)}]\n${[..."bcdefgh"].map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]},`.repeat(9)}]\n`).join("")}`,
    },
    is: /^ai-policy\.yml: Excessive alias/u,
  },
  {
    name: "a policy that does not say since when it supersedes another",
    files: { [json]: '{ "extends": "qemu", "name": "ours", "supersedes": "qemu" }' },
    is: /^ai-policy\.json: supersedes: ours says that it supersedes qemu, and needs effective\.from/u,
  },
  // What it extends.
  {
    name: "an unknown preset",
    inCommand: true,
    files: { [json]: extending("quemu") },
    is: `${json}: no preset is called "quemu", did you mean "qemu"?`,
  },
  { name: "no preset's name", files: { [json]: '{ "extends": 5 }' }, is: `${json}: extends: expected text, found 5` },
  {
    name: "a file that is not there",
    files: { [json]: extending("./policies/base.json") },
    is: `${json}: extends: there is no file policies/base.json`,
  },
  {
    name: "a file below a file",
    files: { [json]: extending("./base.json/x.json"), "base.json": "{}" },
    is: `${json}: extends: there is no file base.json/x.json`,
  },
  {
    name: "a directory",
    files: { [json]: extending("./policies"), "policies/base.json": "{}" },
    is: "policies: expected a file, found a directory",
  },
  { name: "the top level", files: { [json]: extending("./") }, is: ".: expected a file, found a directory" },
  {
    name: "a file outside of the repository",
    inCommand: true,
    files: { [json]: extending("./policies/../../x.json"), "policies/base.json": "{}" },
    is: `${json}: extends: ./policies/../../x.json is outside the repository`,
  },
  {
    name: "a file whose name begins with two dots",
    files: { [json]: extending("./..base.json"), "..base.json": titled("A") },
    is: { title: "A" },
  },
  {
    name: "an absolute path",
    files: { [json]: extending("/etc/passwd") },
    is: `${json}: extends: expected a path relative to this file, found /etc/passwd`,
  },
  {
    name: "a path of Windows",
    files: { [json]: extending(".\\base.json"), "base.json": "{}" },
    is: `${json}: extends: expected "/" between the parts of a path, found .\\base.json`,
  },
  {
    name: "a path of two lines",
    files: { [json]: extending("./a\nb.json") },
    is: /^ai-policy\.json: extends: expected a path without control characters, found /u,
  },
  {
    name: "git's own files",
    files: { [json]: extending("./.git/config") },
    is: `${json}: extends: there is no file .git/config`,
  },
  {
    name: "itself",
    files: { [json]: extending("./ai-policy.json") },
    is: `${json}: extends goes in a circle: ${json} → ${json}`,
  },
  {
    name: "a circle",
    files: { [json]: extending("./b.json"), "b.json": extending("./c.yml"), "c.yml": "extends: ./b.json\n" },
    is: `${json}: extends goes in a circle: b.json → c.yml → b.json`,
  },
  {
    name: "a broken file",
    files: { [json]: extending("./policies/base.json"), "policies/base.json": '{\n  "title": A\n}' },
    is: 'policies/base.json:2:12: expected a value, found "A"',
  },
  {
    name: "a file with a wrong key",
    files: { [json]: extending("./base.yml"), "base.yml": "stanze: allow\n" },
    is: /^base\.yml: stanze: /u,
  },
  {
    name: "files that extend each other, with pattern characters in a name",
    files: {
      [json]: extending("./[a]*.json"),
      "[a]*.json": extending("./b/c.yml"),
      "b/c.yml": "extends: ../d.json\n",
      "d.json": titled("A"),
    },
    is: { title: "A" },
  },
  {
    name: "a package.json elsewhere",
    files: { [json]: extending("./team/package.json"), "team/package.json": packageWith({ title: "A" }) },
    is: { title: "A" },
  },
  {
    name: "a package.json without a policy",
    files: { [json]: extending("./package.json"), "package.json": "{}" },
    is: "package.json#aiPolicy: there is no such key",
  },
  {
    name: "a file of a submodule",
    files: { [json]: extending("./sub/base.json"), sub: { submodule: "base.json" } },
    is: `${json}: extends: there is no file sub/base.json`,
  },
  {
    name: "a submodule",
    files: { [json]: extending("./sub"), sub: { submodule: "base.json" } },
    is: "sub: expected a file, found a repository",
  },
  // Policies for some of the files.
  {
    name: "byPath into nowhere",
    inCommand: true,
    files: { [json]: byPath("./gone.json") },
    is: `${json}: byPath[0].policy: gone.json: there is no such file`,
  },
  {
    name: "byPath to a directory",
    files: { [json]: byPath("./crypto"), "crypto/x": "" },
    is: `${json}: byPath[0].policy: crypto: expected a file, found a directory`,
  },
  {
    name: "byPath to the policy itself",
    files: { "package.json": packageWith(JSON.parse(byPath("./package.json"))) },
    is: "package.json#aiPolicy: byPath[0].policy: ./package.json is this policy itself",
  },
  {
    name: "byPath outside of the repository",
    files: { [json]: byPath("../x.json") },
    is: `${json}: byPath[0].policy: ../x.json is outside the repository`,
  },
  {
    name: "byPath to an unknown preset",
    files: { [json]: byPath("quemu") },
    is: `${json}: byPath[0].policy: no preset is called "quemu", did you mean "qemu"?`,
  },
  {
    name: "byPath to a file of an unknown preset",
    files: { [json]: byPath("./a.json"), "a.json": extending("quemu") },
    is: `${json}: byPath[0].policy: a.json: no preset is called "quemu", did you mean "qemu"?`,
  },
  {
    name: "byPath in a policy for some of the files",
    files: { [json]: byPath("./a.json"), "a.json": byPath("qemu") },
    is: `${json}: byPath[0].policy: a.json: byPath: this policy is itself for some of the files only; list its paths in ${json}`,
  },
  {
    name: "byPath of a file that is extended, to a broken file",
    files: {
      [json]: extending("./policies/base.json"),
      "policies/base.json": byPath("a.yml"),
      "policies/a.yml": "a: 1\na: 2\n",
    },
    is: `policies/base.json: byPath[0].policy: policies/a.yml:2:1: duplicate key "a"`,
  },
  {
    name: "byPath to an absolute path",
    files: { [json]: byPath("/etc/x.json") },
    is: `${json}: byPath[0].policy: expected a path relative to this file, found /etc/x.json`,
  },
  {
    name: "byPath to a circle",
    files: { [json]: byPath("./a.json"), "a.json": extending("./b.json"), "b.json": extending("./a.json") },
    is: `${json}: byPath[0].policy: a.json: extends goes in a circle: a.json → b.json → a.json`,
  },
  {
    name: "byPath to a wrong key",
    files: { [json]: byPath("./a.json"), "a.json": '{ "stanze": "forbid" }' },
    is: /^ai-policy\.json: byPath\[0\]\.policy: a\.json: stanze: /u,
  },
  {
    name: "byPath without a glob",
    files: { [json]: '{ "byPath": [{ "globs": [], "policy": "qemu" }] }' },
    is: /^ai-policy\.json: byPath\[0\]\.globs: /u,
  },
  {
    name: "byPath to a file",
    files: { [json]: '{ "byPath": [{ "globs": ["a/**"], "policy": "./a.json" }] }', "a.json": titled("A") },
    is: { byPath: [expect.objectContaining({ named: "a.json" })] },
  },
  // Links.
  {
    name: "a link to a file",
    files: { [json]: { link: "policies/a.json" }, "policies/a.json": titled("A") },
    is: { title: "A" },
  },
  {
    name: "a link to a directory on the way",
    files: { [json]: extending("./team/a.json"), team: { link: "policies/team" }, "policies/team/a.json": titled("A") },
    is: { title: "A" },
  },
  { name: "a link out of the repository", files: { [json]: { link: "../outside.json" } }, is: `${json}: ${deadLink}` },
  { name: "an absolute link", files: { [json]: { link: "/dev/null" } }, is: `${json}: ${deadLink}` },
  { name: "a link to nothing", inCommand: true, files: { [json]: { link: "gone.json" } }, is: `${json}: ${deadLink}` },
  {
    name: "a link to a directory",
    files: { [json]: { link: "a" }, "a/b": "" },
    is: `${json}: expected a file, found a directory`,
  },
  {
    name: "a link to the top level",
    files: { [json]: { link: "a/.." }, "a/b": "" },
    is: `${json}: expected a file, found a directory`,
  },
  {
    name: "links in a circle",
    inCommand: true,
    files: { [json]: extending("./a/x.json"), a: { link: "b" }, b: { link: "a" } },
    is: `a/x.json: ${deadLink}`,
  },
  // A package.json that is the business of others.
  { name: "no policy", files: { "package.json": '{ "name": "p" }' }, is: "none" },
  { name: "a broken package.json without a policy", files: { "package.json": "{ name" }, is: "none" },
  {
    name: "a broken package.json with one",
    files: { "package.json": '{ "aiPolicy": }' },
    is: 'package.json:1:15: expected a value, found "}"',
  },
  { name: "a package.json that is a directory", files: { "package.json/x": "" }, is: "none" },
  {
    name: "a package.json in Latin-1",
    files: { "package.json": Buffer.from('{ "name": "Café" }', "latin1") },
    is: "none",
  },
];

/** With a commit that has a policy. */
const copyRepository = copiesOf(async (repository) => {
  await repository.write(json, titled("Before"));
  await repository.commit("before");
});

async function putFiles(repository: TestRepository, files: SetUp["files"]): Promise<void> {
  for (const name of await readdir(repository.path))
    if (name !== ".git") await rm(join(repository.path, name), { recursive: true });
  for (const [path, entry] of Object.entries(files)) {
    if (typeof entry === "string" || entry instanceof Uint8Array) await repository.write(path, entry);
    else if ("link" in entry) {
      await mkdir(dirname(join(repository.path, path)), { recursive: true });
      await symlink(entry.link, join(repository.path, path));
    } else {
      await repository.write(`${path}/${entry.submodule}`, titled("A"));
      await repository.git("init", "--quiet", path);
      const inside = ["-C", path, "-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
      await repository.git(...inside, "add", "--all");
      await repository.git(...inside, "commit", "--quiet", "--message", "inside");
    }
  }
}

/** The policy, or the error with everything that a program can tell of it. */
async function outcome(read: () => Promise<Policy | undefined>): Promise<object | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PolicyError || error instanceof PolicyFileError)) throw error;
    const { name, message, file, line, column } = error as PolicyFileError;
    return {
      name,
      lines: message.split("\n").filter((one) => !one.startsWith("this is the policy in ")),
      file,
      line,
      column,
    };
  }
}

/** The history, of which the last commit has been judged. */
async function judgeTip(history: HistoryRepository, hash: string) {
  const found = await readPolicyHistory(history, "HEAD", { revisions: ["HEAD"] });
  found.policyFor({ hash, time: 0 });
  return found;
}

const isFine = (is: SetUp["is"]): is is Partial<Policy> => typeof is === "object" && !(is instanceof RegExp);

test.each(setUps)("$name: the hook and the audit read the same", async ({ files, is }) => {
  const repository = await copyRepository();
  const { path: cwd, environment: env } = repository;
  await putFiles(repository, files);
  const inHook = await outcome(async () => {
    const own = await readOwnPolicy({ topLevel: cwd });
    return own && loadPolicy(undefined, await openWorkplace(cwd, env));
  });
  const commit = await repository.commit("odd");
  const history = await openHistory(cwd, env);
  const inCommit = await outcome(() => readPolicyAt(history, commit));
  expect(inCommit).toEqual(inHook);
  if (is === "none") return expect(inHook).toBeUndefined();
  if (isFine(is)) {
    expect(inHook).toMatchObject(is);
    expect((await judgeTip(history, commit)).broken()).toEqual([]);
    return undefined;
  }
  const [fact = ""] = (inHook as { lines?: string[] }).lines ?? [];
  expect(fact).toEqual(is instanceof RegExp ? expect.stringMatching(is) : is);

  await putFiles(repository, { [json]: titled("After") });
  const { policies, broken } = await judgeTip(history, await repository.commit("after"));
  expect(broken()).toEqual([
    `the policy in ${commit.slice(0, 12)} is broken, so the one before it stays in force: ${fact}`,
  ]);
  expect(policies.map(({ title }) => title)).toEqual(["After", "Before"]);
  expect((await readPolicyAt(history, "HEAD"))?.title).toBe("After");
  return undefined;
});

test.each(setUps.filter(({ inCommand }) => inCommand))("$name: the command says the same", async ({ files, is }) => {
  const repository = await copyRepository();
  const setting = { cwd: repository.path, env: repository.environment, input: "subject\n" };
  await putFiles(repository, files);
  const hook = await runCommand(["message", "-"], setting);
  await repository.commit("odd");
  const audit = await runCommand(["audit", "--all"], setting);
  const said = [hook, audit].map(({ exitCode, stderr }) => [exitCode, stderr.split("\n")[0]]);
  const expected = isFine(is) ? [0, ""] : [2, `ai-disclosure: ${is as string}`];
  expect(said).toEqual([expected, expected]);
});
