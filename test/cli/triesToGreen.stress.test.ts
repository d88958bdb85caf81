import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository } from "../support/createRepository.ts";
import { documentedPresets } from "../support/documentedPresets.ts";
import { documentedRules } from "../support/documentedRules.ts";
import { bundleCommand } from "./bundleCommand.ts";

/** What agents and people really write, for each preset. */
const usual = [
  "fix it\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\n\nCo-Authored-By: Claude <noreply@anthropic.com>",
  "fix it\n\nReviewed-by: Claude <noreply@anthropic.com>\nSigned-off-by: Ada Example <ada@example.org>",
];

const wanted = 200;

interface Case {
  readonly preset: string;
  readonly message: string;
}

/** Messages that a preset or a rule refuses, each preset by turns. */
function* listCases(): Generator<Case> {
  const ofRules = documentedRules.flatMap(({ examples }) => examples.fail.flatMap(({ message }) => message ?? []));
  for (let round = 0; ; round++) {
    for (const [index, { name, examples }] of documentedPresets.entries()) {
      const own = [...examples.rejected.map(({ message }) => message), ...usual];
      const message = own[round] ?? ofRules[(index + round * 7) % ofRules.length];
      if (message !== undefined) yield { preset: name, message };
    }
  }
}

test("a refused commit is accepted at the next try, by the command that was printed", async () => {
  const repository = await createRepository();
  const hook = join(repository.path, ".git/hooks/commit-msg");
  await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${await bundleCommand()}" message "$1"\n`);
  await chmod(hook, 0o755);
  const options = { cwd: repository.path, extendEnv: false, reject: false, all: true, stdin: "ignore" } as const;
  const env = { ...repository.environment, GIT_EDITOR: "false" };
  const counts = { refused: 0, mended: 0, decided: 0, signed: 0, left: 0 };
  const failures: string[] = [];
  for (const { preset, message } of listCases()) {
    if (counts.refused === wanted) break;
    await repository.write("ai-policy.json", JSON.stringify({ extends: preset }));
    await repository.write("../message", message);
    const first = await execa("git", ["commit", "--allow-empty", "--file=../message"], { ...options, env });
    if (first.exitCode === 0) continue;
    counts.refused++;
    const { all } = first;
    const way =
      /^your message was mended\. Commit it: (?<mended>.*)$|^(?:choose what is true|if this is right).*:\n {2}.*\n {4}(?<decided>.*)$|^your message was kept\. Commit it with your sign-off: (?<signed>.*)$/mu.exec(
        all,
      )?.groups;
    const [kind, line] = Object.entries(way ?? {}).find(([, typed]) => typed !== undefined) ?? [];
    const second = line === undefined ? undefined : await execa("sh", ["-c", line], { ...options, env });
    if (second?.exitCode === 0) counts[kind as "mended"]++;
    else if (kind !== "mended" && /\nleft for you: |\. After the fix[:,] /.test(all)) counts.left++;
    else failures.push(`${preset}\n${message}\n${all}\n${second?.all}`);
  }
  expect(failures.join("\n\n")).toBe("");
  console.log(counts);
  expect(counts).toMatchObject({ refused: wanted });
}, 600_000);
