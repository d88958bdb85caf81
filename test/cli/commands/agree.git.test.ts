import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { copiesOf, createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const ref = "refs/notes/ai-agreement";
const run = promisify(execFile);

interface Project extends TestRepository {
  /** Makes a key and gives the two words of its public half. */
  key(name: string): Promise<string>;
  /** Signs as the owner of a key. */
  agree(name: string, ...words: readonly string[]): ReturnType<typeof runCommand>;
  /** What the gate before `main` says of `topic`: its findings and what is waived. */
  audit(): Promise<Audited>;
}

interface Audited {
  readonly exitCode: number;
  readonly findings: readonly string[];
  readonly details: string;
  readonly waived: readonly string[];
  readonly stderr: string;
}

interface Settings {
  readonly owners?: string;
  /** Lines of the signers' file, by the public halves of the keys of jim and kim. */
  readonly signers?: (jim: string, kim: string) => string;
  readonly agreement?: object;
  /** More of the policy. */
  readonly more?: object;
}

/** Makes a project that takes 20 lines of AI-assisted code unless Jim signed, and a topic with 40. */
async function begin(
  repository: TestRepository,
  {
    owners = "* jim@example.org\n",
    signers = (jim, kim) => `jim@example.org ${jim}\nkim@example.org ${kim}\n`,
    agreement = { proof: "signed" },
    more = {},
  }: Settings = {},
): Promise<void> {
  const [jim, kim] = [await makeKey(repository, "jim"), await makeKey(repository, "kim")];
  await repository.write("CODEOWNERS", owners);
  await repository.write(".github/ai-signers", signers(jim, kim));
  const policy = { extends: "qemu", agreement: { signers: ".github/ai-signers", ...agreement }, ...more };
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.write("src/old.c", "one\ntwo\nthree\n");
  await repository.commit(`begin\n\n${signed}`);
  await repository.git("checkout", "--quiet", "-b", "topic");
  await repository.write("src/a.c", lines(40));
  await repository.commit(`add a\n\nAI-used-for: code\n${signed}`);
}

const begun = copiesOf((repository) => begin(repository));

const keyPath = ({ path }: TestRepository, name: string) => join(path, "..", name);

async function makeKey(repository: TestRepository, name: string): Promise<string> {
  const file = keyPath(repository, name);
  await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file]);
  return (await readFile(`${file}.pub`, "utf8")).split(" ").slice(0, 2).join(" ");
}

async function createProject(settings?: Settings): Promise<Project> {
  const repository = settings ? await createRepository() : await begun();
  if (settings) await begin(repository, settings);
  return {
    ...repository,
    key: (name) => makeKey(repository, name),
    agree: (name, ...words) =>
      runCommand(["agree", ...words], {
        cwd: repository.path,
        env: signingWith(repository, name, keyPath(repository, name)),
      }),
    async audit() {
      const words = ["audit", "--base", "main", "--head", "topic", "--format", "ndjson"];
      const setting = { cwd: repository.path, env: repository.environment };
      const { exitCode, stdout, stderr } = await runCommand(words, setting);
      const commits = stdout.split("\n").filter((line) => line.includes('"hash"'));
      const all = commits.map((line) => JSON.parse(line) as Record<"findings" | "waived", Finding[]>);
      const findings = all.flatMap((commit) => commit.findings);
      return {
        exitCode,
        findings: findings.map(({ rule, severity }) => `${rule} ${severity}`),
        details: findings.flatMap(({ details = [] }) => details).join("\n"),
        waived: all.flatMap(({ waived }) => waived.map(({ waivedBy }) => waivedBy ?? "")),
        stderr,
      };
    },
  };
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly details?: readonly string[];
  readonly waivedBy?: string;
}

const lines = (count: number, word = "int a") => Array.from({ length: count }, (_, at) => `${word}${at};\n`).join("");

function signingWith({ environment }: TestRepository, name: string, path: string): NodeJS.ProcessEnv {
  const settings = {
    "gpg.format": "ssh",
    "user.signingKey": path,
    "user.name": name,
    "user.email": `${name}@example.org`,
  };
  const entries = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...environment, ...Object.fromEntries(entries), GIT_CONFIG_COUNT: "4" };
}

const verified = {
  exitCode: 0,
  findings: [],
  details: "",
  waived: ["agreed by jim@example.org, verified"],
  stderr: "",
};
const refused = { exitCode: 1, findings: ["size-limit error"], waived: [] };

/** The first signed object of the notes, as git and ssh-keygen know it. */
async function readObject(project: Project): Promise<string> {
  const note = await project.gitBytes("notes", `--ref=${ref}`, "show", "topic");
  const [head = "", length] = /^agreement (\d+)\n/u.exec(note) ?? [];
  return note.slice(head.length, head.length + Number(length));
}

/** Puts an object into the note on a commit, as somebody with the right to push notes could. */
async function putNote(project: Project, bytes: string, commit = "topic"): Promise<void> {
  const file = join(project.path, "../forged");
  await writeFile(file, bytes, "latin1");
  const blob = await project.git("hash-object", "-w", file);
  await project.git("notes", `--ref=${ref}`, "add", "--force", `--reuse-message=${blob}`, commit);
}

test("what an owner signed is waived, and names who signed", async () => {
  const project = await createProject();
  expect(await project.audit()).toMatchObject(refused);
  const { exitCode, stdout, stderr } = await project.agree("jim", "main..topic", "--reason", "discussed");
  const hash = (await project.git("rev-parse", "topic")).slice(0, 12);
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 0,
    stdout: `agreed to ${hash} add a\n`,
    stderr: `to share it: git push origin ${ref}\n`,
  });
  expect(await project.audit()).toEqual(verified);
  expect(await project.git("for-each-ref", "--format=%(refname)", "refs/notes")).toBe(ref);
});

test("ssh-keygen and git verify what is in the note", async () => {
  const project = await createProject();
  await project.agree("jim", "topic");
  const object = await readObject(project);
  const file = join(project.path, "../object");
  await writeFile(file, object, "latin1");
  const id = await project.git("hash-object", "-t", "commit", "-w", file);
  const signers = join(project.path, ".github/ai-signers");
  await project.git("-c", `gpg.ssh.allowedSignersFile=${signers}`, "verify-commit", id);
  const [, armour = ""] = /\ngpgsig (.*?)\n(?! )/su.exec(object) ?? [];
  await writeFile(`${file}.sig`, `${armour.replaceAll("\n ", "\n")}\n`);
  const verify = (input: string) =>
    execFileSync(
      "ssh-keygen",
      ["-Y", "verify", "-n", "git", "-f", signers, "-I", "jim@example.org", "-s", `${file}.sig`],
      {
        input: Buffer.from(input, "latin1"),
        stdio: "pipe",
      },
    );
  const payload = object.replace(/\ngpgsig .*?\n(?! )/su, "\n");
  expect(String(verify(payload))).toContain('Good "git" signature for jim@example.org');
  expect(() => verify(payload.replace("Change", "Chance"))).toThrow("Command failed");
});

test("it survives a rebase, and a range is signed once", async () => {
  const project = await createProject();
  await project.write("src/b.c", lines(30, "int b"));
  await project.commit(`add b\n\nAI-used-for: code\n${signed}`);
  await project.agree("jim", "main..topic");
  await project.git("checkout", "--quiet", "main");
  await project.write("src/z.c", "int z;\n");
  await project.commit(`meanwhile\n\n${signed}`);
  await project.git("rebase", "--quiet", "main", "topic");
  const audited = await project.audit();
  expect(audited).toEqual({ ...verified, waived: [...verified.waived, ...verified.waived] });
});

test("it follows lines that a rebase moves, and modes, binary files and names count", async () => {
  const project = await createProject();
  await project.write("src/old.c", `one\ntwo\n${lines(30, "int n")}three\n`);
  await project.write("src/run.sh", "#!/bin/sh\n");
  await project.write("src/x.bin", new Uint8Array([0, 1, 2]));
  await project.commit(`change it\n\nAI-used-for: code\n${signed}`);
  await project.agree("jim", "main..topic");
  await project.git("checkout", "--quiet", "main");
  await project.write("src/old.c", `zero\n${lines(10, "int before")}one\ntwo\nthree\n`);
  await project.commit(`meanwhile\n\n${signed}`);
  await project.git("rebase", "--quiet", "main", "topic");
  expect((await project.audit()).waived).toHaveLength(2);
  const agreed = await project.git("rev-parse", "topic");
  const add = (path: string, content: string | Uint8Array) => async () => {
    await project.write(path, content);
    await project.git("add", "--all");
  };
  for (const alter of [
    () => project.git("update-index", "--chmod=+x", "src/run.sh"),
    () => project.git("mv", "src/run.sh", "src/walk.sh"),
    add("src/x.bin", new Uint8Array([0, 1, 3])),
    add("src/run.sh", "#!/bin/sh \n"),
    add("src/run.sh", "#!/bin/sh"),
  ]) {
    await alter();
    await project.git("commit", "--quiet", "--amend", "--no-edit");
    expect((await project.audit()).findings).toEqual(["size-limit error"]);
    await project.git("reset", "--quiet", "--hard", agreed);
    expect((await project.audit()).waived).toHaveLength(2);
  }
});

test("it fits no other change: replayed on another commit, or the commit altered since", async () => {
  const project = await createProject();
  await project.agree("jim", "topic");
  const note = await project.gitBytes("notes", `--ref=${ref}`, "show", "topic");
  await project.write("src/a.c", `${lines(40)}int more;\n`);
  await project.git("commit", "--quiet", "--all", "--amend", "--no-edit");
  expect(await project.audit()).toMatchObject(refused);
  await putNote(project, note);
  const replayed = await project.audit();
  expect(replayed).toMatchObject(refused);
  expect(replayed.details).toContain(
    "the signed agreement of jim@example.org does not count: it is for another change than this commit makes",
  );
});

test("a key that nobody listed, in somebody else's name", async () => {
  const project = await createProject();
  await project.key("mallory");
  const environment = signingWith(project, "jim", join(project.path, "../mallory"));
  await runCommand(["agree", "topic"], { cwd: project.path, env: environment });
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain(
    "the signed agreement of jim@example.org does not count: it is signed by no valid key of",
  );
});

test("the one who signs hears at once that their key is not listed", async () => {
  const project = await createProject();
  await project.key("mallory");
  const { exitCode, stderr } = await project.agree("mallory", "topic");
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    "- the audit will not count it: it is signed by no valid key of .github/ai-signers in commit",
  );
  expect((await project.agree("jim", "topic")).stderr).toBe(`to share it: git push origin ${ref}\n`);
});

test.each([
  ["ssh", "", "name your key: git config user.signingKey ~/.ssh/id_ed25519.pub\n"],
  [
    "ssh",
    "/no/such/key.pub",
    "check that git config user.signingKey names your key, and if an agent holds it: ssh-add -l",
  ],
  ["openpgp", "", "name your key: git config user.signingKey ID; or sign with SSH: git config gpg.format ssh; "],
  ["openpgp", "0123456789ABCDEF", "check that your key signs: echo | gpg --clearsign; or sign with SSH: "],
])("without a key that signs (%s, %s), what to type for one of that kind", async (format, key, fix) => {
  const project = await createProject();
  const environment = { ...signingWith(project, "jim", key), GIT_CONFIG_VALUE_0: format, GNUPGHOME: project.path };
  const { exitCode, stderr } = await runCommand(["agree", "topic"], { cwd: project.path, env: environment });
  expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/^ai-disclosure: git cannot sign: \S/u)]);
  expect(stderr).toContain(`\n  fix: ${fix}`);
});

test("a format that the audit cannot verify is refused before anything is signed", async () => {
  const project = await createProject();
  const environment = { ...signingWith(project, "jim", "x"), GIT_CONFIG_VALUE_0: "x509" };
  const { exitCode, stderr } = await runCommand(["agree", "topic"], { cwd: project.path, env: environment });
  expect([exitCode, stderr]).toEqual([
    3,
    expect.stringContaining("with SSH or OpenPGP, not X.509\n  fix: git config "),
  ]);
  await expect(project.git("rev-parse", "--verify", "--quiet", ref)).rejects.toThrow();
});

test("a key that whoever audits has revoked, and not one that the repository itself revokes", async () => {
  const project = await createProject();
  await project.agree("jim", "topic");
  const revoked = join(project.path, "../revoked");
  await writeFile(revoked, await readFile(`${keyPath(project, "jim")}.pub`));
  await project.git("config", "gpg.ssh.revocationFile", revoked);
  expect(await project.audit()).toEqual(verified);
  Object.assign(project.environment, {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "gpg.ssh.revocationFile",
    GIT_CONFIG_VALUE_0: revoked,
  });
  expect(await project.audit()).toMatchObject(refused);
});

test("a listed key of somebody who does not own the paths", async () => {
  const project = await createProject();
  const problem = "the signed agreement of kim@example.org does not count: src/a.c belongs to jim@example.org";
  // Who agrees hears it at once.
  expect((await project.agree("kim", "topic")).stderr).toBe(`- ${problem}\nto share it: git push origin ${ref}\n`);
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain(problem);
});

test("the author's own", async () => {
  const project = await createProject({
    owners: "* ada@example.org\n",
    signers: (jim) => `ada@example.org ${jim}\n`,
  });
  await project.agree("jim", "topic");
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("ada@example.org does not count: it is by the author");
});

test("the signers and the owners are the base's, whatever the proposal brings", async () => {
  const project = await createProject({ signers: (_jim, kim) => `kim@example.org ${kim}\n` });
  const jim = (await readFile(join(project.path, "../jim.pub"), "utf8")).split(" ").slice(0, 2).join(" ");
  await project.write(".github/ai-signers", `jim@example.org ${jim}\n`);
  await project.write("CODEOWNERS", "* kim@example.org\n");
  await project.commit(`let me sign\n\n${signed}`);
  await project.agree("jim", "main..topic");
  await project.agree("kim", "main..topic");
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("signed by no valid key");
  expect(audited.details).toContain("kim@example.org does not count");
});

test.each<[string, (object: string) => string]>([
  ["another change", (object) => object.replace(/sha256:./u, (found) => `${found.slice(0, -1)}0`)],
  ["no end", (object) => object.replace(/\nUntil: .*\n/u, "\n")],
  ["a later end", (object) => object.replace("Until: 2099-01-31", "Until: 2099-12-31")],
])("altered after it was signed: %s", async (_name, alter) => {
  const project = await createProject();
  await project.agree("jim", "topic", "--until", "2099-01-31");
  expect(await project.audit()).toEqual(verified);
  const object = await readObject(project);
  const forged = alter(object);
  if (forged !== object) await putNote(project, `agreement ${forged.length}\n${forged}\n`);
  expect(forged).not.toBe(object);
  expect(await project.audit()).toMatchObject(refused);
});

test("a signed commit that only speaks like an agreement is none", async () => {
  const project = await createProject();
  await project.agree("jim", "topic");
  const object = await readObject(project);
  const message = object.slice(object.indexOf("\n\n") + 2);
  // As a maintainer would sign it, who rebases it.
  const env = signingWith(project, "jim", join(project.path, "../jim"));
  await run("git", ["commit", "--quiet", "--allow-empty", "-S", "-m", message], { cwd: project.path, env });
  const commit = await project.gitBytes("cat-file", "commit", "HEAD");
  const bytes = commit.endsWith("\n") ? commit : `${commit}\n`;
  await project.git("reset", "--quiet", "--hard", "HEAD~1");
  await putNote(project, `agreement ${bytes.length}\n${bytes}\n`);
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("does not count: it cannot be read");
});

test("after its last day, by the gate's clock, and by a key that is no longer valid", async () => {
  const project = await createProject();
  await project.agree("jim", "topic", "--until", "2099-01-31");
  const object = await readObject(project);
  // Signed anew for a day that is over: `agree` itself refuses to.
  const message = object.slice(object.indexOf("\n\n") + 2).replace("2099-01-31", "2020-01-31");
  const env = signingWith(project, "jim", join(project.path, "../jim"));
  const tree = await project.git("hash-object", "-t", "tree", "-w", "/dev/null");
  const { stdout } = await run("git", ["commit-tree", "-S", "-m", message.trimEnd(), tree], { cwd: project.path, env });
  const past = `${await project.gitBytes("cat-file", "commit", stdout.trim())}\n`;
  await putNote(project, `agreement ${past.length}\n${past}\n`);
  const over = await project.audit();
  expect(over).toMatchObject(refused);
  expect(over.details).toContain("does not count: it ended on 2020-01-31");
  const expired = await createProject({
    signers: (jim) => `jim@example.org valid-before="20250101" ${jim}\n`,
  });
  await expired.agree("jim", "topic");
  expect((await expired.audit()).details).toContain("signed by no valid key");
});

test("--paths: for the paths that it names only", async () => {
  const project = await createProject();
  await project.write("hw/b.c", lines(3));
  await project.git("add", "--all");
  await project.git("commit", "--quiet", "--amend", "--no-edit");
  await project.agree("jim", "topic", "--paths", "src/**");
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("jim@example.org does not count: it leaves out hw/b.c");
  await project.agree("jim", "topic", "--paths", "src/**", "--paths", "hw/*.c");
  expect(await project.audit()).toEqual(verified);
});

test("an account, and a team, whose members are not looked up", async () => {
  const project = await createProject({ owners: "* @jimroe\n", signers: (jim) => `@jimroe ${jim}\n` });
  await project.agree("jim", "topic");
  expect((await project.audit()).waived).toEqual(["agreed by @jimroe, verified"]);
  const team = await createProject({ owners: "* @org/team\n" });
  await team.agree("jim", "topic");
  const audited = await team.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("could not be checked: src/a.c belongs to @org/team");
});

test("without an owners file the signers' file is the list; without signers nothing is verified", async () => {
  const project = await createProject();
  await project.git("checkout", "--quiet", "main");
  await rm(join(project.path, "CODEOWNERS"));
  await project.commit(`no owners\n\n${signed}`);
  await project.agree("jim", "topic");
  expect(await project.audit()).toEqual(verified);
  const without = await createProject({ agreement: { signers: undefined } });
  const { stderr } = await without.agree("jim", "topic");
  expect(stderr).toContain("- the audit cannot verify it: the policy at HEAD names no file of signers");
  expect((await without.audit()).details).toContain("cannot be verified: the policy names no agreement.signers");
});

test("where the author's word counts, both do; where it must be signed, only the signature", async () => {
  const typed = `add a\n\nAI-used-for: code\nAI-agreed-by: Jim Roe <jim@example.org>\n${signed}`;
  const lenient = await createProject({ agreement: {} });
  await lenient.git("commit", "--quiet", "--amend", "--message", typed);
  expect((await lenient.audit()).waived).toEqual(["agreed by Jim Roe <jim@example.org>, as the author says"]);
  await lenient.agree("jim", "topic");
  expect(await lenient.audit()).toEqual(verified);
  const strict = await createProject();
  await strict.git("commit", "--quiet", "--amend", "--message", typed);
  const audited = await strict.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain("does not count: QEMU asks for a signed agreement");
});

test.each([
  ["garbage", "hello\n"],
  ["a length that lies", "agreement 99999\ntree\n"],
  ["no bytes of ours", "agreement 4\n\0\0\0\0\n"],
])("a note with %s lifts nothing and is not written over", async (_name, bytes) => {
  const project = await createProject();
  await putNote(project, bytes);
  const audited = await project.audit();
  expect(audited).toMatchObject(refused);
  expect(audited.details).toContain(`does not count: it cannot be read: the note in ${ref} holds something else`);
  if (bytes.includes("\0")) return;
  const before = await project.git("rev-parse", ref);
  const { exitCode, stderr } = await project.agree("jim", "topic");
  expect(exitCode).toBe(3);
  expect(stderr).toContain("holds something other than agreements");
  expect(await project.git("rev-parse", ref)).toBe(before);
});

test("keys that cannot be read: one line, and nothing is written", async () => {
  const project = await createProject();
  const { exitCode, stdout, stderr } = await project.agree("nobody", "topic");
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
  expect(stderr).toMatch(/^ai-disclosure: .*\n(?: {2}.*\n)?$/u);
  expect(await project.git("for-each-ref", "refs/notes")).toBe("");
  const broken = await createProject({
    signers: (jim) => `jim@example.org ssh-ed25519 AAAA\njim@example.org ${jim}\n`,
  });
  await broken.agree("jim", "topic");
  const audited = await broken.audit();
  expect(audited.exitCode).toBe(2);
  expect(audited.stderr).toMatch(/\.github\/ai-signers in commit [0-9a-f]{12} cannot be read: line 1: /u);
  const open = await createProject({ signers: (jim) => `*@example.org ${jim}\n` });
  const remark = (await open.agree("jim", "topic")).stderr;
  expect(remark).toContain("cannot be read: line 1: a pattern stands for anybody: name each person; fix: a line is: ");
  expect((await open.audit()).exitCode).toBe(2);
  const missing = await createProject({ agreement: { signers: ".github/nowhere" } });
  await missing.agree("jim", "topic");
  const absent = await missing.audit();
  expect(absent.exitCode).toBe(2);
  expect(absent.stderr).toContain("names a file of signers that cannot be read: .github/nowhere in commit");
});

test("an OpenPGP key, by its fingerprint", async () => {
  const home = await mkdtemp(join(tmpdir(), "gpg-"));
  const gpg = (...words: readonly string[]) =>
    run("gpg", ["--batch", "--homedir", home, ...words]).then(({ stdout }) => stdout);
  onTestFinished(async () => {
    await run("gpgconf", ["--homedir", home, "--kill", "all"]);
    await rm(home, { recursive: true, force: true });
  });
  await gpg("--passphrase", "", "--quick-gen-key", "Jim <jim@example.org>", "ed25519", "sign", "never");
  const [, fingerprint = ""] = /^fpr:*([0-9A-F]+):/mu.exec(await gpg("--with-colons", "--list-keys")) ?? [];
  const project = await createProject({
    signers: (_jim, kim) => `jim@example.org openpgp ${fingerprint}\nkim@example.org ${kim}\n`,
  });
  Object.assign(project.environment, { GNUPGHOME: home });
  const env = { ...signingWith(project, "jim", fingerprint), GIT_CONFIG_VALUE_0: "openpgp" };
  expect((await runCommand(["agree", "topic"], { cwd: project.path, env })).exitCode).toBe(0);
  expect(await project.audit()).toEqual(verified);
  await project.git("checkout", "--quiet", "main");
  await project.write(".github/ai-signers", `jim@example.org openpgp ${"0".repeat(40)}\n`);
  await project.commit(`another key\n\n${signed}`);
  expect(await project.audit()).toMatchObject(refused);
});

test("what was agreed to does not count in a series", async () => {
  const limits = [{ id: "series", unit: "added", max: 60, per: "range", when: "ai" }];
  const project = await createProject({ more: { severity: { "size-limit": "off" }, limits } });
  await project.write("src/b.c", lines(30, "int b"));
  await project.commit(`add b\n\nAI-used-for: code\n${signed}`);
  expect((await project.audit()).findings).toEqual(["range-size error"]);
  await project.agree("jim", "topic~1");
  expect(await project.audit()).toEqual(verified);
});

test("several at once lose nothing", async () => {
  const project = await createProject({ owners: "* jim@example.org kim@example.org\n" });
  const results = [];
  for (const { exitCode } of await Promise.all([project.agree("jim", "topic"), project.agree("kim", "topic")]))
    results.push(exitCode);
  expect(results).toEqual([0, 0]);
  const note = await project.git("notes", `--ref=${ref}`, "show", "topic");
  expect(note.match(/^agreement \d+$/gmu)).toHaveLength(2);
});

test.each([
  [[], "agree needs one range or commit"],
  [["main", "topic"], "agree needs one range or commit"],
  [["topic", "--until", "tomorrow"], "--until needs a day like 2026-12-31"],
  [["topic", "--until", "2026-02-30"], "--until needs a day like 2026-12-31"],
  [["topic", "--until", "2020-01-01"], "--until 2020-01-01 is over"],
  [["topic", "--paths", "+(a|b)"], "--paths needs a glob"],
  [["topic", "--reason", "two\nlines"], "--reason needs one line of text"],
  [["topic..topic"], "there is nothing to agree to"],
])("%j ends with 2", async (words, message) => {
  const project = await createProject();
  const { exitCode, stderr } = await project.agree("jim", ...words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
  expect(await project.git("for-each-ref", "refs/notes")).toBe("");
});
