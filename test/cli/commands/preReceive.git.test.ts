import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";
import { runCommand } from "../runCommand.ts";

const hooks = "examples/server";
const ai = "Co-authored-by: Claude <noreply@anthropic.com>";
const policy = JSON.stringify({ extends: "no-ai" });
const none = "0".repeat(40);

/** As Gitea and Forgejo write it: every hook of the folder gets what git says. */
const delegate = `#!/bin/sh
data=$(cat)
for hook in hooks/pre-receive.d/*; do
  printf '%s\\n' "$data" | "$hook" || status=$?
done
exit "\${status:-0}"
`;

interface Push {
  readonly accepted: boolean;
  /** What the hook said, as the pusher reads it. */
  readonly said: string;
}

interface Server {
  readonly bare: TestRepository;
  readonly clone: TestRepository;
  push(...words: readonly string[]): Promise<Push>;
}

/** A bare repository with a hook of ours, and somebody's clone. */
async function createServer(kind: "git" | "gitea" | "gitlab" = "git", ...initOptions: string[]): Promise<Server> {
  const bare = await createRepository("--bare", ...initOptions);
  const tools = join(bare.path, "../tools");
  await mkdir(tools);
  await writeFile(
    join(tools, "ai-disclosure"),
    `#!/bin/sh\nexec "${process.execPath}" "${await bundleCommand()}" "$@"\n`,
  );
  await chmod(join(tools, "ai-disclosure"), 0o755);
  const hook = join(bare.path, "hooks/pre-receive");
  if (kind === "gitea") {
    await writeFile(hook, delegate);
    await chmod(hook, 0o755);
    await mkdir(join(bare.path, "hooks/pre-receive.d"));
    await copyFile(join(hooks, "gitea/ai-disclosure"), join(bare.path, "hooks/pre-receive.d/ai-disclosure"));
  } else await copyFile(join(hooks, kind, "pre-receive"), hook);
  const environment = { ...bare.environment, PATH: `${tools}${delimiter}${bare.environment["PATH"]}` };
  await bare.git("init", "--quiet", "--template=", "--initial-branch=main", ...initOptions, "../clone");
  const clone = repositoryAt(join(bare.path, "../clone"), environment);
  await clone.git("remote", "add", "origin", bare.path);
  await clone.git("config", "user.name", "Ada Example");
  await clone.git("config", "user.email", "ada@example.org");
  const push = (...words: readonly string[]) =>
    new Promise<Push>((resolve) => {
      const options = { cwd: clone.path, env: environment };
      execFile("git", ["push", "--quiet", "origin", ...words], options, (error, _stdout, stderr) =>
        resolve({ accepted: error === null, said: remarksIn(stderr) }),
      );
    });
  return { bare, clone, push };
}

const remarksIn = (stderr: string) =>
  stderr
    .split("\n")
    .flatMap((line) => (/^remote: (?<text>.*)$/u.exec(line)?.groups?.["text"] ?? []) as string | [])
    .map((line) => line.trimEnd())
    .join("\n");

/** A server whose main branch has a policy that declines AI. */
async function withPolicy(...words: Parameters<typeof createServer>): Promise<Server> {
  const server = await createServer(...words);
  await server.clone.write("ai-policy.json", policy);
  await server.clone.commit("adopt a policy");
  expect((await server.push("main")).accepted).toBe(true);
  return server;
}

const accepted = { accepted: true, said: "" };

test.each(["git", "gitea", "gitlab"] as const)(
  "%s: a push is refused with what to mend, then accepted",
  async (kind) => {
    const { clone, push, bare } = await withPolicy(kind);
    const before = await bare.git("rev-parse", "main");
    const hash = await clone.commit(`write it\n\n${ai}`);
    const refused = await push("main");
    expect(refused.accepted).toBe(false);
    const prefix = kind === "gitlab" ? "GL-HOOK-ERR: " : "";
    expect(refused.said.split("\n")[0]).toBe(
      `${prefix}Audit of what is pushed to main, by the policy in commit ${before.slice(0, 12)}`,
    );
    expect(refused.said).toContain(`\n${prefix}${hash.slice(0, 12)} write it  (Ada Example)\n`);
    expect(refused.said).toContain(`${prefix}  ✖ `);
    expect(refused.said).toContain(`${prefix}    fix: `);
    expect(refused.said).toContain(`${prefix}1 commit of what is pushed to main: 1 detected`);
    expect(await bare.git("rev-parse", "main")).toBe(before);
    await clone.git("commit", "--quiet", "--allow-empty", "--amend", "--message", "write it");
    expect(await push("main")).toEqual(accepted);
  },
);

test("the first policy of a repository is checked, and judges the next push", async () => {
  const { clone, push } = await createServer();
  await clone.commit(`import\n\n${ai}`);
  const first = await push("main");
  expect(first).toEqual({
    accepted: true,
    said: "- the repository has no AI policy yet, so nothing was judged",
  });
  await clone.write("ai-policy.json", "{");
  await clone.commit("a policy that cannot be read");
  const broken = await push("main");
  expect(broken.accepted).toBe(false);
  expect(broken.said).toMatch(/^ai-disclosure: ai-policy\.json:1:2: /u);
  await clone.write("ai-policy.json", policy);
  await clone.git("commit", "--quiet", "--all", "--amend", "--message", "adopt a policy");
  expect((await push("main")).said).toMatch(
    /has no AI policy yet, so nothing was judged; the one in commit \w+ can be used$/u,
  );
  await clone.write("ai-policy.json", "{");
  await clone.commit("break it");
  expect((await push("main")).accepted).toBe(false);
  await clone.git("reset", "--quiet", "--hard", "HEAD~1");
  await clone.commit(`more\n\n${ai}`);
  expect((await push("main")).accepted).toBe(false);
});

test("a push does not bring the policy that judges it", async () => {
  const { clone, push } = await withPolicy();
  await clone.write("ai-policy.json", JSON.stringify({ name: "lax", stance: "allow" }));
  await clone.commit("allow everything");
  await clone.commit(`write it\n\n${ai}`);
  for (const words of [["main"], ["main:topic"], ["main:refs/tags/v1"], ["main", "main:topic"]])
    expect({ words, accepted: (await push(...words)).accepted }).toEqual({ words, accepted: false });
});

test("a branch that was let in elsewhere is judged again where it joins another one", async () => {
  const { clone, push } = await withPolicy();
  await clone.write("ai-policy.json", JSON.stringify({ name: "lax", stance: "allow" }));
  await clone.commit("try something else");
  expect(await push("main:lax")).toEqual(accepted);
  await clone.commit(`write it\n\n${ai}`);
  expect(await push("main:lax")).toEqual(accepted);
  expect((await push("main")).accepted).toBe(false);
});

test("new refs are judged by the default branch, less what branches and tags have", async () => {
  const { clone, push, bare } = await withPolicy();
  const marked = await clone.commit(`write it\n\n${ai}`);
  await clone.git("tag", "--annotate", "--message", "first", "v1");
  const refused = await push("main:one", "main:two", "v1");
  expect(refused.accepted).toBe(false);
  expect(refused.said).toContain("1 commit of what is pushed to 3 new refs: 1 detected");
  // As a forge does for a pull request: on no branch yet.
  expect(await push(`${marked}:refs/pull/1/head`)).toEqual(accepted);
  expect((await push("main:one")).accepted).toBe(false);
  // There already, from before the hook.
  await bare.git("branch", "old", marked);
  expect(await push("v1", "main:three")).toEqual(accepted);
  await clone.git("reset", "--quiet", "--hard", "origin/main");
  await clone.commit("by hand");
  expect(await push("main:four")).toEqual(accepted);
});

test("deletions, notes and tags of files bring nothing", async () => {
  const { clone, push } = await withPolicy();
  expect(await push("main:topic")).toEqual(accepted);
  expect(await push("--delete", "topic")).toEqual(accepted);
  await clone.git("notes", "--ref=other", "add", "--message", "seen");
  expect(await push("refs/notes/other")).toEqual(accepted);
  const file = await clone.git("rev-parse", "HEAD:ai-policy.json");
  expect(await push(`${file}:refs/tags/policy`)).toEqual(accepted);
});

test("a forced push is judged by what was there, from where it left it", async () => {
  const { clone, push } = await withPolicy();
  const start = await clone.git("rev-parse", "HEAD");
  await clone.commit("one");
  expect(await push("main")).toEqual(accepted);
  await clone.git("reset", "--quiet", "--hard", start);
  await clone.commit(`another\n\n${ai}`);
  const refused = await push("--force", "main");
  expect(refused.accepted).toBe(false);
  expect(refused.said).toContain("1 commit of what is pushed to main");
  await clone.git("reset", "--quiet", "--hard", start);
  await clone.commit("another, by hand");
  expect(await push("--force", "main")).toEqual(accepted);
});

test("one bad ref refuses all of the push, and each is judged by its own branch", async () => {
  const { clone, push, bare } = await withPolicy();
  await clone.write("ai-policy.json", JSON.stringify({ name: "lax", stance: "allow" }));
  await clone.commit("try something else");
  expect(await push("main:lax")).toEqual(accepted);
  await clone.git("checkout", "--quiet", "-b", "lax");
  await clone.commit(`write it\n\n${ai}`);
  await clone.git("checkout", "--quiet", "-B", "main", "origin/main");
  await clone.commit("by hand");
  expect(await push("main", "lax")).toEqual(accepted);
  const before = await bare.git("rev-parse", "main", "lax");
  await clone.commit(`with a tool\n\n${ai}`);
  expect((await push("main", "lax:other")).said).toContain("1 commit of what is pushed to main");
  expect(await bare.git("rev-parse", "main", "lax")).toBe(before);
});

test("a branch that merges the default branch does not answer for it", async () => {
  const { clone, push, bare } = await withPolicy();
  expect(await push("main:topic")).toEqual(accepted);
  await clone.git("checkout", "--quiet", "-b", "topic");
  await clone.commit("by hand");
  await clone.git("checkout", "--quiet", "main");
  await clone.commit(`let in by the administrator\n\n${ai}`);
  await bare.git("fetch", "--quiet", clone.path, "main:main");
  await clone.git("checkout", "--quiet", "topic");
  await clone.git("merge", "--quiet", "--no-edit", "main");
  expect(await push("topic")).toEqual(accepted);
});

test("where HEAD names no branch, a new branch is refused with what to type", async () => {
  const { clone, push, bare } = await withPolicy();
  await bare.git("symbolic-ref", "HEAD", "refs/heads/trunk");
  await clone.commit("by hand");
  const refused = await push("main:topic");
  expect(refused.accepted).toBe(false);
  expect(refused.said).toContain("this repository's is missing: trunk");
  expect(refused.said).toContain("git symbolic-ref HEAD refs/heads/main");
  expect(await push("main")).toEqual(accepted);
});

test("ids of sha256 are read as well", async () => {
  const { clone, push } = await withPolicy("git", "--object-format=sha256");
  await clone.commit(`write it\n\n${ai}`);
  expect((await push("main")).said).toContain("1 commit of what is pushed to main: 1 detected");
});

test("a thousand refused commits are an outline", async () => {
  const { clone, push } = await withPolicy();
  const commit = (index: number) => {
    const message = `commit ${index}\n\n${ai}\n`;
    const from = index === 0 ? "from refs/heads/main^0\n" : "";
    return `commit refs/heads/main\ncommitter A <a@example.org> 1781600000 +0000\ndata ${message.length}\n${message}${from}\n`;
  };
  await writeFile(join(clone.path, "../stream"), Array.from({ length: 1000 }, (_, index) => commit(index)).join(""));
  await clone.git("-c", "alias.import=!git fast-import --quiet < ../stream", "import");
  const { accepted: passed, said } = await push("main");
  expect(passed).toBe(false);
  expect(said.match(/✖/gu)).toHaveLength(20);
  expect(said).toContain("… and 980 more commits");
  expect(said).toContain("1000 commits of what is pushed to main: 1000 detected");
});

const unknown = "1234567890".repeat(4);

test.each<[number, string, string]>([
  [2, "", "--pre-receive found nothing on standard input"],
  [2, `refs/heads/main ${none} refs/heads/main ${none}\n`, "not a line of a pre-receive hook"],
  [2, "zzz\n", 'not a line of a pre-receive hook: "zzz"'],
  // A hook that hands on none of git's variables sees nothing of what is pushed.
  [3, `${none} ${unknown} refs/heads/main\n`, "there is no commit"],
  [3, `${none} ${unknown} refs/tags/v1\n`, "there is no commit"],
])("what cannot be read ends with %i: %j", async (expected, input, message) => {
  const { bare } = await createServer();
  const setting = { cwd: bare.path, env: bare.environment, input };
  const { exitCode, stderr } = await runCommand(["audit", "--pre-receive"], setting);
  expect(exitCode).toBe(expected);
  expect(stderr).toContain(message);
});
