import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { ProveOptions } from "../../../packages/repository/src/prove/prove.ts";
import { createFix, testCommand } from "../../support/createFix.ts";
import {
  createRepository,
  repositoryAt,
  temporaryDirectory,
  type TestRepository,
} from "../../support/createRepository.ts";
import { leftFolders, ownTemporaryFolder, proveIn } from "../../support/proveIn.ts";

beforeEach(ownTemporaryFolder);

type Given = Partial<ProveOptions>;

/** Proves the last commit, and sees that the repository is as before and the folder for temporary files empty. */
async function proveHead(repository: Pick<TestRepository, "path" | "environment" | "git">, given: Given = {}) {
  const before = await stateOf(repository);
  try {
    return await proveIn(repository.path, repository.environment, given);
  } finally {
    expect(await stateOf(repository)).toEqual(before);
    expect(await leftFolders()).toEqual([]);
  }
}

async function stateOf({ git }: Pick<TestRepository, "git">) {
  const questions = [["worktree", "list", "--porcelain"], ["for-each-ref"], ["count-objects"]];
  const answers = await Promise.all(questions.map((words) => git(...words)));
  const place = await git("rev-parse", "--is-bare-repository", "--absolute-git-dir", "HEAD");
  const [bare, directory = "", head] = place.split("\n");
  const index = await readFile(join(directory, "index")).catch(() => undefined);
  const status = bare === "true" ? "" : await git("status", "--porcelain", "--ignored");
  return [...answers, head, index?.toString("latin1"), status];
}

const outcomes = (proof: Awaited<ReturnType<typeof proveIn>>) => [
  proof.verdict,
  proof.without?.test?.outcome,
  proof.with?.test?.outcome,
];

describe("the verdict", () => {
  test("proved: it fails without the fix and passes with it, and both outputs are there", async () => {
    const proof = await proveHead(await createFix());
    expect(outcomes(proof)).toEqual(["proved", "failed", "passed"]);
    expect([proof.without?.test?.output, proof.with?.test?.output]).toEqual(["answer: 41\n", "answer: 42\n"]);
    expect([proof.tests, proof.takenOut]).toEqual([["tests/answer.sh"], ["src/answer"]]);
    expect([proof.reason, proof.fix]).toEqual(["the test fails without the fix and passes with it", undefined]);
  });

  test.each([
    ["true", "passed", "passed", "the test passes without the fix: it does not test it"],
    ["false", "failed", "failed", "the test fails with the fix as well"],
    ["! sh tests/answer.sh", "passed", "failed", "the test fails with the fix, and only with it"],
  ])("not proved: %s", async (command, without, withFix, reason) => {
    const proof = await proveHead(await createFix(), { test: command });
    expect([...outcomes(proof), proof.reason]).toEqual(["not proved", without, withFix, reason]);
  });

  test.each([
    ["no-such-program", "not found", "the test could not be run (exit 127) without the fix"],
    ["tests", "not found", "the test could not be run (exit 127) without the fix"],
    ["./tests", "not found", "the test could not be run (exit 126) without the fix"],
    ["kill -KILL $$", "killed", "the test was ended by SIGKILL without the fix"],
    ["sh -c 'kill -TERM $$'; exit $?", "killed", "the test was ended by SIGTERM without the fix"],
    ["sleep 60", "timed out", "the test ran out of time without the fix"],
    ["trap '' TERM; sleep 60 & wait; sleep 60", "timed out", "the test ran out of time without the fix"],
  ])("inconclusive: %s", async (command, outcome, reason) => {
    const proof = await proveHead(await createFix(), { test: command, timeout: outcome === "timed out" ? 0.2 : 30 });
    expect([...outcomes(proof), proof.reason]).toEqual(["inconclusive", outcome, undefined, reason]);
  });

  test("inconclusive: only with the fix", async () => {
    const proof = await proveHead(await createFix(), { test: `${testCommand} && exit 127; exit 1` });
    expect([...outcomes(proof), proof.reason]).toEqual([
      "inconclusive",
      "failed",
      "not found",
      "the test could not be run (exit 127) with the fix",
    ]);
  });

  test("a crash is a failure: assert ends a test by SIGABRT", async () => {
    const crash = "grep -q 42 src/answer || kill -ABRT $$";
    expect(outcomes(await proveHead(await createFix(), { test: crash }))).toEqual(["proved", "failed", "passed"]);
    const below = "sh -c 'grep -q 42 src/answer || kill -SEGV $$'; exit $?";
    expect(outcomes(await proveHead(await createFix(), { test: below }))).toEqual(["proved", "failed", "passed"]);
  });

  test("the setup runs before the test in both trees, and must succeed", async () => {
    const repository = await createFix();
    const built = await proveHead(repository, { setup: "cp src/answer built", test: "grep 42 built" });
    expect([...outcomes(built), built.with?.setup?.outcome]).toEqual(["proved", "failed", "passed", "passed"]);
    const failing = await proveHead(repository, { setup: "echo no network; grep 42 src/answer", test: "true" });
    expect([...outcomes(failing), failing.reason]).toEqual([
      "inconclusive",
      undefined,
      undefined,
      "the setup failed with exit 1 without the fix",
    ]);
    expect(failing.without?.setup?.output).toBe("no network\n");
  });
});

describe("commits of which nothing can be proved", () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    [
      "no test",
      { "src/answer": "43\n" },
      "the commit contains no test: its one file is no test, by the usual names of tests",
    ],
    [
      "only tests",
      { "tests/answer.sh": "true\n" },
      "the commit changes only tests, by the usual names of tests: there is no fix to take out",
    ],
    [
      "tests deleted",
      { "tests/answer.sh": undefined, "src/answer": "43\n" },
      "the commit only deletes tests: there is none to run",
    ],
    ["nothing", {}, "the commit changes no file"],
  ])("%s", async (_name, files, reason) => {
    const repository = await createFix();
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) await repository.git("rm", "--quiet", path);
      else await repository.write(path, text);
    }
    await repository.commit("another");
    const proof = await proveHead(repository, { test: "touch /nowhere/ran" });
    expect([proof.verdict, proof.reason, proof.without]).toEqual(["inconclusive", reason, undefined]);
  });

  test("a merge, with the commits to name instead", async () => {
    const repository = await createFix();
    await repository.git("checkout", "--quiet", "-b", "topic", "HEAD^");
    await repository.write("tests/topic.sh", "true\n");
    await repository.commit("topic");
    await repository.git("merge", "--quiet", "--no-edit", "main");
    const proof = await proveHead(repository);
    expect([proof.verdict, proof.reason]).toEqual(["inconclusive", "the commit is a merge and contains no fix itself"]);
    const range = proof.fix?.replace("name one of: git log ", "") ?? "";
    expect(await repository.git("log", "--format=%s", range)).toBe("fix the answer");
  });

  test("a commit that is not there, and one whose parent is beyond the edge of a shallow clone", async () => {
    const repository = await createFix();
    await expect(proveHead(repository, { revision: "nothing" })).rejects.toThrow('there is no commit "nothing"');
    const home = await temporaryDirectory();
    await repository.git("clone", "--quiet", "--depth=1", `file://${repository.path}`, join(home, "shallow"));
    const shallow = repositoryAt(join(home, "shallow"), repository.environment);
    await expect(proveHead(shallow)).rejects.toThrow("is not in this clone, which is shallow");
  });
});

describe("which files are tests", () => {
  test("those of the policy's category", async () => {
    const repository = await createFix();
    await repository.write("ai-policy.json", '{ "title": "The Team", "categories": { "tests": ["qa/**"] } }');
    const none = await proveHead(repository);
    expect(none.reason).toBe(
      "the commit contains no test: none of its 2 files is a test, by tests of The Team's policy",
    );
    await repository.write("src/answer", "43\n");
    await repository.write("qa/answer", "grep 43 src/answer\n");
    await repository.commit("fix it again");
    expect((await proveHead(repository, { test: "sh qa/answer" })).verdict).toBe("proved");
    const asked = await proveHead(repository, { test: "sh qa/answer", policyName: "qemu" });
    expect(asked.reason).toContain("by tests of QEMU's policy");
  });

  test("those of the globs, which must be quick to match", async () => {
    const repository = await createFix();
    const proof = await proveHead(repository, { globs: ["**/*.sh", "other/**"] });
    expect([proof.verdict, proof.testsBy]).toEqual(["proved", "--tests"]);
    await expect(proveHead(repository, { globs: ["+(a|b)"] })).rejects.toThrow("--tests[0]: expected a glob");
  });
});

describe("the tree without the fix", () => {
  /** Every file of the tree with its content, as the test sees it. */
  const list = String.raw`find . -path ./.git -prune -o ! -type d -print | LC_ALL=C sort; git status --porcelain`;
  const filesOf = async (repository: TestRepository, given: Given = {}) => {
    const { without, with: withFix } = await proveHead(repository, { test: list, ...given });
    return [without, withFix].map((tree) => tree?.test?.output.trimEnd().split("\n"));
  };

  test("renamed tests are renamed, a renamed source file is not, deleted tests are gone, modes and links are kept", async () => {
    const repository = await createRepository();
    for (const path of [
      "tests/old/renamed.sh",
      "tests/deleted/file.sh",
      "tests/kept.sh",
      "src/a.c",
      "src/b.c",
      "fix.test.c",
    ])
      await repository.write(path, `a file that is called ${path}\n`);
    await repository.commit("begin");
    await mkdir(join(repository.path, "tests/new"));
    await repository.git("mv", "tests/old/renamed.sh", "tests/new/renamed.sh");
    await repository.git("mv", "src/a.c", "src/moved.c");
    await repository.git("mv", "fix.test.c", "src/fix.c");
    await repository.git("rm", "--quiet", "tests/deleted/file.sh", "src/b.c");
    await repository.write("tests/run.sh", "true\n");
    await repository.git("update-index", "--add", "--chmod=+x", "tests/run.sh");
    await repository.git("commit", "--quiet", "--message", "fix");
    await repository.git("reset", "--quiet", "--hard");
    const run = `${list}; test -x tests/run.sh && ls -d tests/*`;
    const [without, withFix] = await filesOf(repository, { test: run });
    const tests = ["./tests/kept.sh", "./tests/new/renamed.sh", "./tests/run.sh"];
    const folders = ["tests/kept.sh", "tests/new", "tests/run.sh"];
    const staged = [
      "D  fix.test.c",
      "D  tests/deleted/file.sh",
      "R  tests/old/renamed.sh -> tests/new/renamed.sh",
      "A  tests/run.sh",
    ];
    expect(without).toEqual(["./src/a.c", "./src/b.c", ...tests, ...staged, ...folders]);
    expect(withFix).toEqual(["./src/fix.c", "./src/moved.c", ...tests, ...folders]);
  });

  test("a file, and a link out of the tree, in the way of a test's folder give way", async () => {
    const repository = await createRepository();
    await repository.write("tests", "a file\n");
    await repository.write("keep/it", "1\n");
    const outside = await temporaryDirectory();
    await writeFile(join(repository.path, "target"), outside);
    const link = await repository.git("hash-object", "-w", "target");
    await repository.git("add", "tests", "keep");
    await repository.git("update-index", "--add", "--cacheinfo", `120000,${link},spec`);
    await repository.git("commit", "--quiet", "--message", "begin");
    await repository.git("reset", "--quiet", "--hard");
    await repository.git("rm", "--quiet", "tests", "spec");
    await repository.write("tests/a.sh", "true\n");
    await repository.write("spec/b.sh", "true\n");
    await repository.write("keep/it", "2\n");
    await repository.git("add", "tests", "spec", "keep");
    await repository.git("commit", "--quiet", "--message", "fix");
    await repository.git("clean", "--quiet", "--force");
    const [without] = await filesOf(repository, {
      test: "find . -name '*.sh'; cat keep/it; test -d spec -a ! -L spec",
    });
    expect(without?.toSorted()).toEqual(["./spec/b.sh", "./tests/a.sh", "1"]);
    expect(await readdir(outside)).toEqual([]);
  });

  test("paths with spaces, line feeds, wildcards, quotes and bytes that are no UTF-8", async () => {
    const repository = await createRepository();
    const fold = (name: string) => Buffer.from(name, "latin1");
    const names = [
      "tests/a b",
      "tests/line\nfeed",
      "tests/*",
      "tests/[x]",
      'tests/"q"',
      "tests/über",
      "tests/-x",
      "tests/\xff\xfe",
    ];
    await repository.write("tests/gone *", "1\n");
    await repository.write("src/a b\nc", "1\n");
    await repository.commit("begin");
    await repository.write("src/a b\nc", "2\n");
    await repository.git("rm", "--quiet", "--", ":(literal)tests/gone *");
    await mkdir(join(repository.path, "tests"), { recursive: true });
    for (const name of names) await writeFile(Buffer.concat([Buffer.from(`${repository.path}/`), fold(name)]), "2\n");
    await repository.commit("fix");
    const proof = await proveHead(repository, {
      test: "cat tests/*; ls tests | wc -l; git status --porcelain; cat src/*",
    });
    expect(proof.tests).toHaveLength(names.length + 1);
    const [without, withFix] = [proof.without?.test?.output, proof.with?.test?.output].map((text) => text?.split("\n"));
    expect(withFix?.slice(0, 8)).toEqual(names.map(() => "2"));
    expect(without?.slice(0, 9)).toEqual(withFix?.slice(0, 9));
    expect([without?.at(-2), withFix?.at(-2)]).toEqual(["1", "2"]);
  });

  test("of a root commit it holds the tests alone", async () => {
    const repository = await createRepository();
    await repository.write("src/answer", "42\n");
    await repository.write("tests/answer.sh", "grep 42 src/answer\n");
    await repository.commit("begin");
    const [without] = await filesOf(repository);
    expect(without?.slice(0, 2)).toEqual(["./tests/answer.sh", "D  src/answer"]);
    expect((await proveHead(repository)).verdict).toBe("proved");
  });
});

test("a test that prints without end fills no disk, and its end is there", async () => {
  const size = "sleep 1; exec 3>&1; echo size: $(stat -L -c %s /proc/self/fd/3)";
  const proof = await proveHead(await createFix(), {
    test: `if grep -q 41 src/answer; then head -c 300000000 /dev/zero; ${size}; exit 1; fi`,
  });
  expect(proof.verdict).toBe("proved");
  const { output = "", omitted = 0 } = proof.without?.test ?? {};
  expect(omitted).toBeGreaterThan(256 * 1024 * 1024);
  expect(Number(/size: (\d+)/.exec(output)?.[1])).toBeLessThan(64 * 1024 * 1024);
});
