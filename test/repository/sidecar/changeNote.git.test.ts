import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addToNote, openHistory, readNote, removeNote } from "../../../packages/repository/src/index.ts";
import { createRepository } from "../../support/createRepository.ts";

const line = "AI-used-for: tests";

test("notes on many commits and on one at once: each that was made is there", async () => {
  const { path, environment, commit, git } = await createRepository();
  const ids: string[] = [];
  for (let at = 0; at < 6; at += 1) ids.push(await commit(`c${at}`));
  const [first = ""] = ids;
  const open = () => openHistory(path, environment);
  await Promise.all([
    ...ids.map(async (id) => addToNote(await open(), id, [line])),
    ...["code", "docs"].map(async (use) => addToNote(await open(), first, [`AI-used-for: ${use}`])),
    git("notes", "--ref=ai-disclosure", "add", "--message", "by git", first).catch(() => undefined),
  ]);
  const repository = await open();
  for (const id of ids) expect(await readNote(repository, id)).toContain(line);
  expect(await readNote(repository, first)).toMatch(/AI-used-for: code\n/);
  expect(await readNote(repository, first)).toMatch(/AI-used-for: docs\n/);
  expect((await git("notes", "--ref=ai-disclosure", "list")).split("\n")).toHaveLength(ids.length);
  expect((await git("for-each-ref", "--format=%(refname)", "refs/notes")).split("\n")).toEqual([
    "refs/notes/ai-disclosure",
  ]);
});

test("the same line at once is noted once, and the notes keep their history and their author", async () => {
  const { path, environment, commit, git } = await createRepository();
  const id = await commit("one");
  const added = await Promise.all(
    [1, 2, 3].map(async () => addToNote(await openHistory(path, environment), id, [line])),
  );
  expect(added.toSorted((one, other) => one.length - other.length)).toEqual([[], [], [line]]);
  const repository = await openHistory(path, environment);
  expect(await removeNote(repository, id)).toBe(true);
  expect(await readNote(repository, id)).toBeUndefined();
  expect(await git("log", "--format=%an <%ae> %cn", "refs/notes/ai-disclosure")).toBe(
    Array(2).fill("Ada Example <ada@example.org> Ada Example").join("\n"),
  );
});

test("what hinders it is said, and nothing is written by halves", async () => {
  const { path, environment, commit, git, write } = await createRepository();
  const id = await commit("one");
  await write(".git/refs/notes/ai-disclosure/inner", `${id}\n`);
  await expect(addToNote(await openHistory(path, environment), id, [line])).rejects.toMatchObject({
    name: "GitError",
    message: expect.stringMatching(/^refs\/notes\/ai-disclosure was not changed: .*cannot lock ref/),
  });
  expect(await git("for-each-ref", "--format=%(refname)", "refs/notes")).toBe("refs/notes/ai-disclosure/inner");
});

test("a first note that comes while ours is made is kept", async () => {
  const { path, environment, commit, git } = await createRepository();
  const id = await commit("one");
  await git("notes", "--ref=other", "add", "--message", "AI-used-for: code", id);
  const bin = join(path, "../bin");
  await mkdir(bin);
  // Each look at the ref is followed by the first note's arrival, once.
  const arrive = `[ -e "$0.done" ] || { : >"$0.done"; git -C '${path}' update-ref refs/notes/ai-disclosure refs/notes/other; }`;
  const script = `#!/bin/sh\nPATH=\${PATH#*:}\ngit "$@"\nstatus=$?\ncase " $* " in *" --batch-check "*) ${arrive} ;; esac\nexit $status\n`;
  await writeFile(join(bin, "git"), script);
  await chmod(join(bin, "git"), 0o755);
  const repository = await openHistory(path, { ...environment, PATH: `${bin}:${environment["PATH"]}` });
  expect(await addToNote(repository, id, [line])).toEqual([line]);
  expect(await readNote(repository, id)).toMatch(/AI-used-for: code\n[^]*AI-used-for: tests\n/);
});

test("a hook that waits for refs is not run", async () => {
  const { path, environment, commit } = await createRepository();
  const id = await commit("one");
  await mkdir(join(path, ".git/hooks"), { recursive: true });
  const hook = join(path, ".git/hooks/reference-transaction");
  await writeFile(hook, "#!/bin/sh\nexit 1\n");
  await chmod(hook, 0o755);
  expect(await addToNote(await openHistory(path, environment), id, [line])).toEqual([line]);
});
