import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolvePolicy, type AuditedCommit, type PolicySource } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { auditHistory } from "../../../packages/repository/src/history/auditHistory.ts";
import type { AuditOptions } from "../../../packages/repository/src/history/auditOptions.ts";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { gitChildren } from "../gitChildren.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";

/** By the first word of the subject. */
async function audit(
  repository: TestRepository,
  more: Partial<AuditOptions> = {},
  source: PolicySource = { extends: "qemu" },
) {
  const policy = await resolvePolicy(source);
  const notices: string[] = [];
  const { items, error } = await gather(
    auditHistory({
      repository: await historyOf(repository),
      selection: { revisions: ["HEAD"] },
      policyFor: () => policy,
      onNotice: ({ text }) => void notices.push(text),
      ...more,
    }),
  );
  if (error) throw error;
  const commits = new Map(items.map((commit) => [commit.subject.split(" ", 1)[0], commit]));
  return { items, notices, commits, of: (subject: string) => commits.get(subject) as AuditedCommit };
}

const log = (...files: readonly [path: string, ranges: string][]) =>
  [
    ...files.flatMap(([path, ranges]) => [path, `  s_c9883b05a2487d::t_9f8e7d6c5b4a32 ${ranges}`]),
    "---",
    JSON.stringify({
      schema_version: "authorship/3.0.0",
      base_commit_sha: "0",
      sessions: { s_c9883b05a2487d: { agent_id: { tool: "cursor", id: "1", model: "gpt-5" } } },
    }),
  ].join("\n");

const noteOn = (repository: TestRepository, text: string, commit = "HEAD", ref = "ai") =>
  repository.git("notes", `--ref=${ref}`, "add", "--force", "--message", text, commit);

async function withCommit(message: string): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.commit(`first\n\n${signed}`);
  await repository.write("hw/a.c", "line\n".repeat(80));
  await repository.write("tests/a.c", "line\n".repeat(30));
  await repository.commit(message);
  return repository;
}

describe("git-ai's logs", () => {
  test("a commit that its tool's log gives lines of is not silent", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, log(["hw/a.c", "1-60"]));
    const { of, notices } = await audit(repository);
    expect(of("one").evidence).toEqual([
      { grade: "strong", kind: "sidecar", tool: "Cursor", where: { field: "refs/notes/ai" } },
    ]);
    expect(of("one").findings).toMatchObject([
      {
        rule: "disclosure-required",
        severity: "error",
        message: expect.stringContaining("the record in refs/notes/ai attributes lines of this commit to Cursor"),
      },
    ]);
    expect([of("first").evidence, of("first").unchecked, notices]).toEqual([[], [], []]);
  });

  test("tests disclosed, and the log says 60 of 80 lines of code", async () => {
    const repository = await withCommit(`one\n\nAI-used-for: tests\n${signed}`);
    await noteOn(repository, log(["hw/a.c", "1-60"], ["tests/a.c", "1-30"]));
    for (const stats of [false, true]) {
      const { of } = await audit(repository, { stats });
      expect(of("one").findings).toMatchObject([
        {
          rule: "disclosure-matches-diff",
          severity: "warning",
          message:
            'AI-used-for says "tests", but the record in refs/notes/ai attributes 60 of 80 added lines of code to AI',
          fix: "AI-used-for: code, tests",
        },
      ]);
    }
  });

  test.each([
    ["a few lines may be completions", "1-6", "weak", "warning", "attributes a few lines of this commit to Cursor"],
    ["so many that they are not", "1-21", "strong", "error", "attributes lines of this commit to Cursor"],
  ])("%s", async (_title, lines, grade, severity, message) => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, log(["hw/a.c", lines]));
    const { evidence, findings } = (await audit(repository)).of("one");
    expect(evidence).toMatchObject([{ grade, kind: "sidecar" }]);
    expect(findings).toMatchObject([
      { rule: "disclosure-required", severity, message: expect.stringContaining(message) },
    ]);
  });

  test("a few lines that are half of the commit are no completion", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await repository.write("hw/b.c", "line\n".repeat(12));
    await repository.commit(`two\n\n${signed}`);
    await noteOn(repository, log(["hw/b.c", "1-6"]));
    const { evidence, findings } = (await audit(repository)).of("two");
    expect(evidence).toMatchObject([{ grade: "strong" }]);
    expect(findings).toMatchObject([{ rule: "disclosure-required", severity: "error" }]);
  });

  test("a log of people's lines is evidence of nothing", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, log(["hw/a.c", "1-80"]).replaceAll("s_c9883b05a2487d::t_9f8e7d6c5b4a32", "h_0123456789"));
    const { evidence, findings, unchecked } = (await audit(repository)).of("one");
    expect([evidence, findings, unchecked]).toEqual([[], [], []]);
  });

  test("a note that is no log is said to be unread, and nothing else", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, "remember the milk");
    const { evidence, findings, unchecked } = (await audit(repository)).of("one");
    expect([evidence, findings]).toEqual([[], []]);
    const text = expect.stringContaining("the note in refs/notes/ai was not read: it has no line ---");
    expect(unchecked).toEqual([{ code: "record-unreadable", text, where: { field: "refs/notes/ai" } }]);
  });

  test("notes of many commits, in folders as git spreads them, beside files that are no notes", async () => {
    const repository = await createRepository();
    await createSyntheticHistory({ directory: repository.path, commits: 3000, environment: repository.environment });
    const file = join(repository.path, "../log");
    writeFileSync(file, log(["counter", "1"]));
    const text = await repository.git("hash-object", "-w", file);
    const hashes = (await repository.git("rev-list", "HEAD")).split("\n");
    const tree = hashes.flatMap((hash, index) => {
      if (index % 3 === 0) return [`M 100644 ${text} ${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash.slice(4)}`];
      return index % 3 === 1 ? [`M 100644 ${text} ${hash}`] : [];
    });
    tree.push(`M 100644 ${text} README`, `M 100644 ${text} ${"g".repeat(40)}`);
    const header = ["commit refs/notes/ai", "committer A <a@example.org> 1700000000 +0000", "data 1", "x"];
    const input = `${[...header, ...tree].join("\n")}\n`;
    execFileSync("git", ["fast-import", "--quiet"], { cwd: repository.path, env: repository.environment, input });
    const { items, notices } = await audit(repository, {}, { name: "free" });
    expect(notices).toEqual([]);
    const noted = items.filter(({ evidence }) => evidence.some(({ kind }) => kind === "sidecar"));
    expect(noted.map(({ position }) => position)).toEqual(hashes.flatMap((_, at) => (at % 3 < 2 ? [at] : [])));
    expect(items.map(({ position }) => position)).toEqual([...hashes.keys()]);
  });
});

describe("refs that cannot be read are said once", () => {
  test("a ref to a file", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await repository.git("update-ref", "refs/notes/ai", await repository.git("rev-parse", "HEAD:hw/a.c"));
    const { notices, commits } = await audit(repository);
    expect(notices).toEqual(["refs/notes/ai was not read: it is a blob, not a tree of notes"]);
    expect([...commits.values()].flatMap(({ findings, unchecked }) => [...findings, ...unchecked])).toEqual([]);
  });

  test.each(["garbage", "0123456789012345678901234567890123456789"])("a ref that holds %s", async (content) => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, "x", "HEAD", "ai-disclosure");
    writeFileSync(join(repository.path, ".git/refs/notes/ai-disclosure"), `${content}\n`);
    const { notices } = await audit(repository);
    expect(notices).toEqual(["refs/notes/ai-disclosure was not read: what it points to is not in this clone"]);
    const linked = join(repository.path, "../linked");
    await repository.git("worktree", "add", "--quiet", "--detach", linked);
    expect((await audit(repositoryAt(linked, repository.environment))).notices).toEqual(notices);
  });

  test("a tree, or a note, that is missing", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, log(["hw/a.c", "1-60"]));
    const remove = (id: string) => rmSync(join(repository.path, ".git/objects", id.slice(0, 2), id.slice(2)));
    const [tree, note = ""] = await Promise.all([
      repository.git("rev-parse", "refs/notes/ai^{tree}"),
      repository.git("notes", "--ref=ai", "list").then((line) => line.split(" ")[0]),
    ]);
    remove(note);
    const { of, notices } = await audit(repository);
    expect(notices).toEqual([]);
    expect(of("one").unchecked.map(({ text }) => text)).toEqual([
      "the note in refs/notes/ai was not read: it is not in this clone",
    ]);
    remove(tree);
    expect((await audit(repository)).notices).toEqual([
      expect.stringMatching(/^refs\/notes\/ai was not read: git ls-tree/),
    ]);
  });
});

describe("late disclosures", () => {
  const stamped = `one\n\nClaude-Session: https://claude.ai/code/session_1\n\n${signed}`;
  const text = "AI-used-for: tests\nNoted-by: Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00";

  test("a note answers what the commit's marks ask, and is shown as late", async () => {
    const repository = await withCommit(stamped);
    expect((await audit(repository)).of("one").findings).toMatchObject([{ rule: "disclosure-required" }]);
    await noteOn(repository, text, "HEAD", "ai-disclosure");
    const { findings, waived, disclosures } = (await audit(repository)).of("one");
    expect(findings).toEqual([]);
    expect(waived).toMatchObject([
      {
        rule: "disclosure-required",
        waivedBy: "a note: AI-used-for: tests (late, noted by Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00)",
      },
    ]);
    expect(disclosures).toMatchObject([
      { key: "AI-used-for", value: "tests", uses: [{ name: "tests" }], late: true, negative: false },
    ]);
  });

  test("a note makes no finding on a commit without marks, whatever it says", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    for (const [note, count] of [
      ["AI-used-for: code", 1],
      ["AI-used-for: docs", 1],
      ["AI-used-for: fun", 0],
      ["remember the milk", 0],
    ] as const) {
      await noteOn(repository, note, "HEAD", "ai-disclosure");
      for (const preset of ["qemu", "qemu-decline"]) {
        const { findings, waived, evidence } = (await audit(repository, {}, { extends: preset })).of("one");
        expect([findings, waived, evidence], note).toEqual([[], [], []]);
      }
      const { disclosures, unchecked } = (await audit(repository)).of("one");
      expect([disclosures.length, unchecked.length], note).toEqual([count, 1 - count]);
    }
  });

  test("what it says is held against a tool's record", async () => {
    const repository = await withCommit(`one\n\n${signed}`);
    await noteOn(repository, log(["hw/a.c", "1-60"], ["tests/a.c", "1-30"]));
    await noteOn(repository, text, "HEAD", "ai-disclosure");
    const { findings, waived } = (await audit(repository)).of("one");
    expect(waived.map(({ rule }) => rule)).toEqual(["disclosure-required"]);
    expect(findings).toMatchObject([{ rule: "disclosure-matches-diff", severity: "warning" }]);
  });
});

describe("Agent Trace", () => {
  const trace = (revision: string) =>
    `${JSON.stringify({
      version: "1.0",
      id: "550e8400-e29b-41d4-a716-446655440000",
      timestamp: "2026-01-23T14:30:00Z",
      vcs: { type: "git", revision },
      tool: { name: "claude-code" },
      files: [
        {
          path: "hw/a.c",
          conversations: [{ contributor: { type: "ai" }, ranges: [{ start_line: 1, end_line: 60 }] }],
        },
      ],
    })}\n`;

  test("records speak of the commit that brings them, on the revision at which the agent worked", async () => {
    const repository = await createRepository();
    const before = await repository.commit(`before\n\n${signed}`);
    await repository.write("hw/a.c", "line\n".repeat(80));
    await repository.write(".agent-trace/traces.jsonl", trace(before));
    const with_ = await repository.commit(`with\n\n${signed}`);
    await repository.write("hw/b.c", "line\n");
    await repository.commit(`person\n\n${signed}`);
    // What an agent did at `with` after all is nobody's yet.
    await repository.write(".agent-trace/traces.jsonl", trace(before) + trace(with_));
    await repository.commit(`records\n\n${signed}`);
    const { commits, of } = await audit(repository);
    expect(of("with").evidence).toEqual([
      { grade: "strong", kind: "sidecar", tool: "Claude Code", where: { field: ".agent-trace/traces.jsonl" } },
    ]);
    const others = [...commits.values()].filter(({ subject }) => subject !== "with");
    expect(others.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  test("a file of something else is said once", async () => {
    const repository = await createRepository();
    await repository.write(".agent-trace/traces.jsonl", "x\ny\n");
    await repository.commit(`one\n\n${signed}`);
    const { notices } = await audit(repository);
    expect(notices).toEqual([".agent-trace/traces.jsonl: 2 lines, from line 1 on, are no Agent Trace records"]);
  });
});

test("a clone without trees: what is not known is said", async () => {
  const repository = await withCommit(`one\n\n${signed}`);
  await repository.git("config", "uploadpack.allowFilter", "true");
  const clone = repositoryAt(join(repository.path, "../clone"), repository.environment);
  await repository.git("clone", "--quiet", "--no-checkout", "--filter=tree:0", `file://${repository.path}`, clone.path);
  const { notices, items } = await audit(clone, {}, { name: "free" });
  expect(items).toHaveLength(2);
  expect(notices).toContain(".agent-trace/traces.jsonl was not looked for: the tree of HEAD is not in this clone");
});

test("no process outlives an audit that is left early", async () => {
  const repository = await withCommit(`one\n\n${signed}`);
  await noteOn(repository, log(["hw/a.c", "1-60"]));
  const policy = await resolvePolicy({ extends: "qemu" });
  const options = {
    repository: await historyOf(repository),
    selection: { all: true as const },
    policyFor: () => policy,
  };
  for await (const commit of auditHistory(options)) {
    expect(commit.subject).toBe("one");
    break;
  }
  await expect.poll(gitChildren, { timeout: 10_000 }).toEqual([]);
});
