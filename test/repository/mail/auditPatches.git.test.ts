import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { resolvePolicy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import {
  auditPatches,
  openWorkplace,
  type AuditedPatch,
  type PatchMail,
} from "../../../packages/repository/src/index.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { mail, prepared, signedOff, writeBeside } from "./mails.ts";

const qemu = { extends: "qemu" };

async function audit(
  inputs: readonly string[],
  place: { path: string; environment: NodeJS.ProcessEnv },
  source: PolicySource = qemu,
) {
  const [policy, workplace] = [await resolvePolicy(source), await openWorkplace(place.path, place.environment)];
  const patches: AuditedPatch[] = [];
  const skipped: PatchMail[] = [];
  for await (const one of auditPatches({ inputs, policy, workplace, skipped: (mail_) => skipped.push(mail_) }))
    patches.push(one);
  return { patches, skipped };
}

const rulesOf = ({ findings }: AuditedPatch) => findings.map(({ rule }) => rule);

test("a patch is judged as the commit that git am makes of it", async () => {
  const repository = await prepared();
  await repository.write("b.c", "x\n".repeat(30));
  await repository.git("add", "--all");
  const message = `fix it\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>`;
  await repository.git("commit", "--quiet", "-m", message);
  await repository.git("format-patch", "--quiet", "-1");
  const { patches } = await audit(["0001-fix-it.patch"], repository);
  expect(patches).toHaveLength(1);
  const [patch] = patches as [AuditedPatch];
  expect(rulesOf(patch)).toEqual(["size-limit"]);
  expect(patch).toMatchObject({
    subject: "fix it",
    author: { name: "Ada Example", email: "ada@example.org" },
    committer: { name: "", email: "" },
    parents: [],
    kind: "ordinary",
    policy: { name: "qemu" },
    sizes: { code: { files: 1, added: 30, deleted: 0, modified: 30 } },
    disclosures: [{ key: "AI-used-for", value: "code" }],
    mail: { source: "0001-fix-it.patch", number: 1, objections: [] },
  });
  expect(patch.unchecked.map(({ code }) => code)).toEqual(["committer-unknown"]);
});

test("text below --- is no message: neither a disclosure nor a sign-off there counts", async () => {
  const repository = await prepared();
  const text = "🤖 Generated with [Claude Code](https://claude.com/claude-code)\n";
  const below = `AI-used-for: code\n${signedOff}\n`;
  const file = await writeBeside(
    repository,
    "x",
    mail({ text, diff: `${below}diff --git a/a.c b/a.c\nold mode 100644\nnew mode 100755\n` }),
  );
  const { patches } = await audit([file], repository);
  expect(rulesOf(patches[0] as AuditedPatch)).toEqual(["disclosure-required", "sign-off"]);
});

test("what is no patch is told apart and not counted; what git cannot measure is said", async () => {
  const repository = await prepared();
  const files = [
    await writeBeside(repository, "0", mail({ subject: "[PATCH 0/1] cover", diff: "" })),
    await writeBeside(repository, "1", mail({ text: `AI-used-for: code\n${signedOff}` }).slice(0, -25)),
  ];
  const { patches, skipped } = await audit(files, repository);
  expect(skipped.map(({ obstacle }) => obstacle)).toEqual([{ kind: "no patch", reason: "no patch in it" }]);
  expect(patches[0]?.unchecked.map(({ text }) => text).join("\n")).toMatch(
    /git cannot read its diff: corrupt patch.*\n.*changed files \(unavailable here\): .*size-limit/,
  );
});

test("without an address the author is unknown, and a sign-off is not compared", async () => {
  const repository = await prepared();
  const file = await writeBeside(repository, "x", mail({ from: "Nobody", text: signedOff }));
  const { patches } = await audit([file], repository);
  expect(patches[0]?.findings).toEqual([]);
  expect(patches[0]?.unchecked.map(({ code }) => code)).toContain("author-unknown");
});

const newcomers: PolicySource = {
  limits: [{ id: "newcomer", unit: "added", max: 0, per: "commit", when: "always", newcomer: 2 }],
};

test("a newcomer is one in the repository that the patches are for; outside one that is unchecked", async () => {
  const repository = await prepared();
  await repository.commit("second");
  const [jane, ada] = [
    await writeBeside(repository, "1", mail({})),
    await writeBeside(repository, "2", mail({ from: "Ada <ada@example.org>" })),
  ];
  const { patches } = await audit([jane, ada], repository, newcomers);
  expect(patches.map(rulesOf)).toEqual([["newcomer-limit"], []]);
  const path = await temporaryDirectory();
  const outside = await audit([jane], { path, environment: testEnvironment(path) }, newcomers);
  expect(outside.patches[0]?.unchecked.map(({ code }) => code)).toContain("author-history-unknown");
});

test("reverts and fixups are what their messages say", async () => {
  const repository = await prepared();
  const revert = await writeBeside(repository, "1", mail({ text: `This reverts commit ${"a".repeat(40)}.\n` }));
  const fixup = await writeBeside(repository, "2", mail({ subject: "[PATCH] fixup! x" }));
  const { patches } = await audit([revert, fixup], repository, { name: "free" });
  expect(patches.map(({ kind }) => kind)).toEqual(["revert", "autosquash"]);
});

test("a real series by format-patch, threaded and with a cover letter, in any order", async () => {
  const repository = await prepared();
  for (const name of ["one", "two", "three"]) {
    await repository.write(`${name}.c`, "1\n");
    await repository.commit(name);
  }
  await repository.git("format-patch", "--quiet", "--thread=deep", "--cover-letter", "-v3", "-3");
  const files = execFileSync("ls", ["-r"], { cwd: repository.path, encoding: "utf8" })
    .split("\n")
    .filter((name) => name.startsWith("v3"));
  const { patches, skipped } = await audit(files, repository);
  expect(patches.map(({ subject, mail: { series } }) => [subject, series?.number, series?.version])).toEqual([
    ["one", 1, 3],
    ["two", 2, 3],
    ["three", 3, 3],
  ]);
  expect(skipped).toHaveLength(1);
  await writeFile(join(repository.path, "unused"), "");
});
