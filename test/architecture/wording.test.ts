import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const packages = join(import.meta.dirname, "../../packages");

/** What is said to people, looked at for its words: `error.message.startsWith(…)`, `/…/.test(finding.fix)`. */
const said = String.raw`\b(?:error|failure|finding|note|notice|one|problem|unchecked|violation|waived)\w*\??\.(?:message|text|fix|waivedBy|reason|remedy)\b|\b(?:note|notice|waivedBy)\b`;
const looks = [
  new RegExp(String.raw`(?:${said})\??\.(?:startsWith|endsWith|includes|indexOf|match|search)\(`, "u"),
  new RegExp(String.raw`\.(?:test|exec)\((?:${said})`, "u"),
];

/** Reads what git said, for which git has no code. */
const ofGit = ["repository/src/prove/worktree.ts"];

test("nothing branches on the wording of a message", () => {
  const sources = readdirSync(packages).flatMap((name) =>
    readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" }).map(
      (file) => `${name}/src/${file}`,
    ),
  );
  const branching = sources
    .filter((file) => file.endsWith(".ts"))
    .filter((file) => looks.some((look) => look.test(readFileSync(join(packages, file), "utf8"))));
  expect(branching).toEqual(ofGit);
});
