import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../support/createRepository.ts";

const folder = "examples/ci";
const templates = [
  "action.yml",
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".yml"))
    .map((name) => join(folder, name)),
];
const fetching = /git (?:-C \S+ )?fetch --quiet origin '\+refs\/notes\/\*:refs\/notes\/\*'(?: \|\| echo '[^']+')?/g;

test.each(templates)("%s fetches the notes before each audit", (file) => {
  const text = readFileSync(file, "utf8");
  const audits = [...text.matchAll(/npx --yes \S+ audit/g)].map(({ index }) => index);
  const fetches = [...text.matchAll(fetching)].map(({ index }) => index);
  expect(audits.length).toBeGreaterThan(0);
  expect(fetches).toHaveLength(audits.length);
  for (const [which, audit] of audits.entries()) {
    expect(fetches[which]).toBeLessThan(audit);
    expect(fetches[which]).toBeGreaterThan(audits[which - 1] ?? -1);
  }
});

test("what they type brings the notes, and does not fail where there are none, or no remote", async () => {
  const repository = await createRepository();
  await repository.commit("begin");
  await repository.git("clone", "--quiet", ".", "../clone");
  const path = join(repository.path, "../clone");
  const [line = ""] = readFileSync("action.yml", "utf8").match(fetching) ?? [];
  const type = () =>
    execFileSync("sh", ["-ec", line], { cwd: path, env: repository.environment, encoding: "utf8", stdio: "pipe" });
  expect(type()).toBe("");
  await repository.git("notes", "--ref=ai-disclosure", "add", "-m", "AI-used-for: tests");
  expect(type()).toBe("");
  expect(await repository.git("-C", path, "for-each-ref", "--format=%(refname)", "refs/notes")).toBe(
    "refs/notes/ai-disclosure",
  );
  await repository.git("-C", path, "remote", "remove", "origin");
  expect(type()).toBe("::warning::refs/notes could not be fetched\n");
});
