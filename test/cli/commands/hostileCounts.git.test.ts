import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/** What git heeds of these when it walks, compares, merges or prints. */
const settings: Readonly<Record<string, string>> = {
  "core.abbrev": "4",
  "core.bigFileThreshold": "1",
  "core.commitGraph": "true",
  "core.notesRef": "refs/notes/other",
  "core.quotePath": "true",
  "core.useReplaceRefs": "true",
  "diff.algorithm": "patience",
  "diff.context": "0",
  "diff.ignoreSubmodules": "all",
  "diff.indentHeuristic": "false",
  "diff.interHunkContext": "50",
  "diff.mnemonicPrefix": "true",
  "diff.noPrefix": "true",
  "diff.orderFile": "../order",
  "diff.relative": "true",
  "diff.renameLimit": "1",
  "diff.renames": "false",
  "diff.submodule": "log",
  "diff.suppressBlankEmpty": "true",
  "diff.mine.binary": "true",
  "format.pretty": "oneline",
  "i18n.commitEncoding": "UTF-16",
  "i18n.logOutputEncoding": "latin1",
  "log.diffMerges": "first-parent",
  "log.excludeDecoration": "*",
  "log.follow": "true",
  "log.mailmap": "true",
  "log.showRoot": "false",
  "log.showSignature": "true",
  "mailmap.file": "../mailmap",
  "merge.conflictStyle": "diff3",
  "merge.default": "union",
  "merge.directoryRenames": "true",
  "merge.renameLimit": "1",
  "merge.renames": "false",
  "merge.renormalize": "true",
  "notes.displayRef": "refs/notes/*",
  "trailer.separators": "%",
  "trailer.disclosed.key": "AI-used-for",
};

const configure = async ({ git, path }: TestRepository, file: string) => {
  await writeFile(join(path, "../order"), "*b.c\n");
  for (const [key, value] of Object.entries(settings)) await git("config", "--file", file, key, value);
};

const attributes = "* -diff merge=union\n*.c diff=mine binary\n";

/** Each makes git count something else, or shows it other commits. */
const tricks: Readonly<
  Record<string, (repository: TestRepository) => Promise<Readonly<Record<string, string>> | void>>
> = {
  "the repository's configuration": (repository) => configure(repository, join(repository.path, ".git/config")),
  "the user's configuration": async (repository) => {
    const file = join(repository.path, "../user");
    await configure(repository, file);
    return { GIT_CONFIG_GLOBAL: file };
  },
  "git -c": async () => ({ GIT_CONFIG_PARAMETERS: "'diff.renames'='false' 'merge.default'='union'" }),
  "info/attributes": ({ write }) => write(".git/info/attributes", attributes),
  "attributes of the work tree and the index": async ({ write, git }) => {
    await write(".gitattributes", attributes);
    await git("add", ".gitattributes");
  },
  "the user's attributes": async (repository) => {
    const file = join(repository.path, "../user");
    await writeFile(join(repository.path, "../attributes"), attributes);
    await repository.git("config", "--file", file, "core.attributesFile", join(repository.path, "../attributes"));
    return { GIT_CONFIG_GLOBAL: file };
  },
  grafts: async ({ git, write }) => write(".git/info/grafts", `${await git("rev-parse", "main~1")}\n`),
  "replace refs": async ({ git }) => void (await git("replace", "--graft", "main~1")),
  "a forged commit-graph": forgeCommitGraph,
};

test.each(Object.entries(tricks))("%s: no count changes", async (_, play) => {
  const repository = await createMerges();
  const before = await audit(repository);
  expect(before).toHaveLength(6);
  expect(before.at(1)).toMatchObject({ sizes: { code: { added: 1, deleted: 1 } } });
  const variables = (await play(repository)) ?? {};
  expect(await audit(repository, variables)).toEqual(before);
});

test("git itself counts otherwise with these", async () => {
  const changes = async (name: string, words: readonly string[]) => {
    const repository = await createMerges();
    const before = await repository.git(...words);
    const variables = (await tricks[name]?.(repository)) ?? {};
    const after = repositoryAt(repository.path, { ...repository.environment, ...variables });
    return (await after.git(...words)) !== before;
  };
  const measure = ["log", "--numstat", "--format=%s"];
  expect(await changes("the repository's configuration", measure)).toBe(true);
  expect(await changes("the user's configuration", measure)).toBe(true);
  expect(await changes("info/attributes", measure)).toBe(true);
  for (const trick of ["grafts", "replace refs", "a forged commit-graph"])
    expect(await changes(trick, ["rev-list", "--count", "main"]), trick).toBe(true);
});

async function audit({ path, environment }: TestRepository, variables: Readonly<Record<string, string>> = {}) {
  const words = ["audit", "main", "--stats", "--policy", "qemu", "--all-commits", "--format", "json"];
  const { stdout, stderr } = await runCommand(words, { cwd: path, env: { ...environment, ...variables } });
  expect(stderr).toBe("");
  return (JSON.parse(stdout) as { commits: unknown[] }).commits;
}

/** Renames with edits, and a merge of a conflict and of what `union` would join. */
async function createMerges(): Promise<TestRepository> {
  const repository = await createRepository();
  const numbers = (changed: string) => Array.from({ length: 20 }, (_, at) => (at === 5 ? changed : `${at}`)).join("\n");
  await repository.write("a.c", numbers("5"));
  await repository.write("old.c", numbers("5"));
  await repository.commit("first");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await repository.write("a.c", numbers("topic"));
  await repository.commit("theirs\n\nAI-used-for: code");
  await repository.git("checkout", "--quiet", "main");
  await repository.write("a.c", numbers("main"));
  await repository.commit("ours\n\nAI-used-for: tests");
  await repository.git("merge", "--quiet", "topic").catch(() => undefined);
  await repository.write("a.c", numbers("both"));
  await repository.commit("Merge topic\n\nAI-used-for: code");
  await repository.git("mv", "old.c", "new.c");
  await repository.write("new.c", numbers("renamed"));
  await repository.commit("rename\n\nAI-used-for: code");
  await repository.write("b.c", numbers("b"));
  await repository.commit("last\n\nAI-used-for: code");
  return repository;
}

/** Takes the parents of every commit away: gitformat-commit-graph(5). git believes it without looking at the commits. */
async function forgeCommitGraph({ path, git }: TestRepository): Promise<void> {
  await git("commit-graph", "write", "--reachable");
  const file = join(path, ".git/objects/info/commit-graph");
  const bytes = await readFile(file);
  const chunks = bytes[6] ?? 0;
  // A table of `<name> <offset>`, 4 and 8 bytes each, behind 8 bytes of header.
  const rows = Array.from({ length: chunks + 1 }, (_, row) => 8 + row * 12);
  const offset = (name: string) =>
    Number(bytes.readBigUInt64BE((rows.find((row) => bytes.toString("latin1", row, row + 4) === name) ?? 0) + 4));
  const commits = bytes.readUInt32BE(offset("OIDF") + 255 * 4);
  // 36 bytes each: the tree's id, two parents (0x70000000 for none), generation and time.
  for (let at = 0; at < commits; at += 1) {
    const row = offset("CDAT") + at * 36;
    for (const parent of [20, 24]) bytes.writeUInt32BE(0x7000_0000, row + parent);
  }
  await rm(file, { force: true });
  await writeFile(file, bytes);
}
