import { chmod, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";

/** Settings with which git runs a program: git-config(1), gitattributes(5), githooks(5), api-trace2. */
const settings: readonly (readonly [key: string, form?: (program: string) => string])[] = [
  ["core.fsmonitor"],
  ["core.sshCommand"],
  ["core.gitProxy"],
  ["core.askPass"],
  ["core.editor"],
  ["sequence.editor"],
  ["core.pager"],
  ["pager.log"],
  ["pager.diff"],
  ["pager.notes"],
  ["core.alternateRefsCommand"],
  ["interactive.diffFilter"],
  ["diff.external"],
  ["diff.evil.command"],
  ["diff.evil.textconv"],
  ["filter.evil.clean"],
  ["filter.evil.smudge"],
  ["filter.evil.process"],
  ["merge.evil.driver"],
  ["gpg.program"],
  ["gpg.openpgp.program"],
  ["gpg.ssh.program"],
  ["gpg.x509.program"],
  ["gpg.ssh.defaultKeyCommand"],
  ["credential.helper", (program) => `!${program}`],
  ["uploadpack.packObjectsHook"],
  ["remote.origin.uploadpack"],
  ["remote.origin.vcs", () => "evil"],
  ["mergetool.evil.cmd"],
  ["difftool.evil.cmd"],
  ["browser.evil.cmd"],
  ["man.evil.cmd"],
  ["trailer.evil.command"],
  ["trailer.evil.cmd"],
  ["sendemail.toCmd"],
  ["hook.evil.command"],
  ["trace2.normalTarget", (program) => `${program}.trace`],
  ["trace2.eventTarget", (program) => `${program}.trace`],
  ...["log", "diff-tree", "cat-file", "rev-list", "rev-parse", "config", "notes", "merge-tree", "ls-tree"].map(
    (verb) => [`alias.${verb}`, (program: string) => `!${program}`] as const,
  ),
];

const plain: readonly (readonly [key: string, value: string])[] = [
  ["log.showSignature", "true"],
  ["commit.gpgSign", "true"],
  ["tag.gpgSign", "true"],
  ["merge.default", "evil"],
  ["filter.evil.required", "true"],
  ["hook.evil.event", "reference-transaction"],
  ["diff.tool", "evil"],
  ["merge.tool", "evil"],
  ["protocol.ext.allow", "always"],
  ["protocol.allow", "always"],
  ["extensions.partialClone", "origin"],
  ["remote.origin.promisor", "true"],
  ["remote.origin.partialCloneFilter", "blob:none"],
  ["notes.rewriteRef", "refs/notes/*"],
  ["notes.displayRef", "refs/notes/*"],
];

const hooks =
  "applypatch-msg commit-msg fsmonitor-watchman post-applypatch post-checkout post-commit post-index-change post-merge post-rewrite pre-applypatch pre-auto-gc pre-commit pre-merge-commit pre-push pre-rebase pre-receive prepare-commit-msg proc-receive push-to-checkout reference-transaction sendemail-validate update";

/** A filter that fails would hide what comes after it. */
const attributes = "*.c diff=evil merge=evil\n*.txt filter=evil merge=evil\n";

/** A repository in which every program that git could run leaves its name in a folder. */
export interface HostileRepository {
  readonly repository: TestRepository;
  /** A bare repository in it, as a fixture of its tests. */
  readonly bare: string;
  /** Another one, which says that it has a work tree, and is in the middle of a merge. */
  readonly withWorkTree: string;
  /** The names of the programs that have been run. */
  ran(): Promise<string[]>;
}

export async function createHostileRepository(): Promise<HostileRepository> {
  const repository = await createRepository();
  const above = join(repository.path, "..");
  const [canaries, programs] = [join(above, "canaries"), join(above, "programs")];
  for (const folder of [canaries, programs]) await mkdir(folder);
  await conflict(repository);
  const harmless = join(above, "harmless.git");
  await repository.git("clone", "--quiet", "--bare", repository.path, harmless);
  for (const name of ["bare.git", "worktree.git"])
    await cp(harmless, join(repository.path, "fixtures", name), { recursive: true });
  const [bare, withWorkTree] = ["bare.git", "worktree.git"].map((name) => join(repository.path, "fixtures", name));
  if (bare === undefined || withWorkTree === undefined) throw new Error("unreachable");
  await repository.commit("add fixtures");
  await writeFile(
    join(withWorkTree, "MERGE_HEAD"),
    `${await repositoryAt(withWorkTree, repository.environment).git("rev-parse", "topic")}\n`,
  );
  await repositoryAt(withWorkTree, repository.environment).git("read-tree", "main");
  const program = async (name: string) => {
    const file = join(programs, name);
    await writeFile(file, `#!/bin/sh\n: >'${canaries}/${name}'\nexit 1\n`);
    await chmod(file, 0o755);
    return file;
  };
  const lines: string[] = [];
  for (const [key, form = (file: string) => file] of settings) lines.push(section(key, form(await program(key))));
  for (const [key, value] of plain) lines.push(section(key, value));
  lines.push(section("remote.origin.url", `ext::${await program("ext")} %S`));
  await writeFile(
    join(above, "included"),
    section("core.notesRef", "refs/notes/x") + section("core.hooksPath", programs),
  );
  for (const name of hooks.split(" ")) await program(name);
  lines.push(section("include.path", join(above, "included")));
  for (const directory of [join(repository.path, ".git"), bare, withWorkTree]) {
    const own = directory === withWorkTree ? "[core]\n\tbare = false\n\tworktree = ../..\n" : "";
    await writeFile(join(directory, "config.hostile"), lines.join("") + own);
    await repository.git("config", "--file", join(directory, "config"), "core.repositoryFormatVersion", "1");
    await writeFile(join(directory, "config"), section("include.path", "config.hostile") + lines.join("") + own, {
      flag: "a",
    });
    await mkdir(join(directory, "info"), { recursive: true });
    await writeFile(join(directory, "info/attributes"), attributes);
    await rm(join(directory, "hooks"), { recursive: true, force: true });
    await cp(programs, join(directory, "hooks"), { recursive: true });
  }
  return {
    repository,
    bare,
    withWorkTree,
    ran: async () => (await readdir(canaries)).toSorted(),
  };
}

/** A merge of a conflict: whoever merges it again asks a driver, if one is configured. */
async function conflict(repository: TestRepository): Promise<void> {
  const numbers = (changed: string) => Array.from({ length: 20 }, (_, at) => (at === 5 ? changed : `${at}`)).join("\n");
  await repository.write("ai-policy.json", '{"extends":"qemu"}');
  await repository.write("a.c", numbers("5"));
  await repository.write(".gitattributes", attributes);
  await repository.commit("first\n\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await repository.write("a.c", numbers("topic"));
  await repository.write("a.txt", "theirs");
  await repository.commit("theirs\n\nAI-used-for: tests");
  await repository.git("checkout", "--quiet", "main");
  await repository.write("a.c", numbers("main"));
  await repository.write("a.txt", "ours");
  await repository.commit("ours\n\nAI-used-for: tests\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.git("merge", "--quiet", "topic").catch(() => undefined);
  await repository.write("a.c", numbers("both"));
  await repository.write("a.txt", "both");
  await repository.commit("Merge topic\n\nAI-used-for: code");
}

/** git-config(1), "Syntax". */
function section(key: string, value: string): string {
  const [, head = "", middle, name = ""] = /^(\w+)(?:\.(.+))?\.([\w-]+)$/.exec(key) ?? [];
  const escaped = value.replace(/[\\"]/g, "\\$&");
  return `[${head}${middle === undefined ? "" : ` "${middle}"`}]\n\t${name} = "${escaped}"\n`;
}
