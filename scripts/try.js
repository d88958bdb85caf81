// Shows the main job: a throw-away repository with husky, lint-staged and commitlint, and real commits in it.
import { styleText } from "node:util";
import { throwAwayRepository, wiring } from "./throwAwayRepository.js";

const signedOff = "Signed-off-by: Jane Doe <jane@example.org>";
const lines = (count) => Array.from({ length: count }, (_, index) => `int value_${index} = ${index};\n`).join("");

/** Each step stages files, types a message and says how the commit must end. */
const steps = [
  {
    says: "A person's commit is never bothered, however large: 300 lines, no mark, not a word.",
    files: { "hw/net/e1000.c": lines(300), CODEOWNERS: "hw/net/ jim@example.org\n" },
    message: ["feat: add the e1000 network card", signedOff],
    accepted: true,
  },
  {
    says: "An agent signs with the trailer that its vendor likes. QEMU's proposal wants another one.",
    files: { "tests/qtest/e1000-test.c": lines(40) },
    message: ["test: cover e1000", `Co-authored-by: Claude <noreply@anthropic.com>\n${signedOff}`],
    accepted: false,
  },
  {
    says: "Type the line after fix:, and it passes.",
    message: ["test: cover e1000", `AI-used-for: tests\n${signedOff}`],
    accepted: true,
  },
  {
    says: "A value outside the vocabulary.",
    files: { "hw/net/e1000.c": `${lines(300)}int last;\n` },
    message: ["refactor: rename a field", `AI-used-for: refactoring\n${signedOff}`],
    accepted: false,
  },
  {
    says: "The mended line.",
    message: ["refactor: rename a field", `AI-used-for: code (refactoring)\n${signedOff}`],
    accepted: true,
  },
  {
    says: "More than 20 lines of AI-assisted code.",
    files: { "hw/net/rtl8139.c": lines(34) },
    message: ["fix: handle short frames", `AI-used-for: code\n${signedOff}`],
    accepted: false,
  },
  {
    says: "A maintainer agreed beforehand; the agreement is on record.",
    message: ["fix: handle short frames", `AI-used-for: code\nAI-agreed-by: Jim Roe <jim@example.org>\n${signedOff}`],
    accepted: true,
  },
  {
    says: "An agent commits without a word about it: its own environment gives it away.",
    files: { "docs/e1000.rst": "The card.\n" },
    message: ["docs: describe e1000", signedOff],
    environment: { CLAUDECODE: "1" },
    accepted: false,
  },
  {
    says: "Disclosed.",
    message: ["docs: describe e1000", `AI-used-for: docs\n${signedOff}`],
    environment: { CLAUDECODE: "1" },
    accepted: true,
  },
  {
    says: "Files that the policy keeps out are stopped before the message is even written (lint-staged).",
    files: { ".claude/settings.json": "{}\n" },
    message: ["chore: settings", signedOff],
    accepted: false,
  },
];

const { git, write, commit, remove, folder } = await throwAwayRepository(wiring);
let surprises = 0;
try {
  console.log(`A throw-away repository in ${folder}: husky, lint-staged and commitlint on QEMU's proposed policy.`);
  for (const { says, files = {}, message, environment, accepted } of steps) {
    for (const [path, content] of Object.entries(files)) await write(path, content);
    await git("add", "--all");
    console.log(`\n${styleText("bold", says)}`);
    console.log(
      styleText(
        "cyan",
        `$ ${environment ? "CLAUDECODE=1 " : ""}git commit ${message.map((paragraph) => `-m '${paragraph}'`).join(" ")}`,
      ),
    );
    const { exitCode, all } = await commit(message, {
      ...environment,
      ...(styleText("red", "x") === "x" ? {} : { FORCE_COLOR: "1" }),
    });
    if (all) console.log(all);
    console.log(exitCode === 0 ? styleText("green", "→ committed") : styleText("red", "→ rejected"));
    if ((exitCode === 0) !== accepted) surprises += 1;
  }
  console.log(`\n${styleText("bold", "What is in the history now:")}`);
  console.log((await git("log", "--format=%h %s%x09%(trailers:key=AI-used-for,separator=%x2C )")).stdout);
} finally {
  await remove();
}
if (surprises > 0) {
  console.error(`${surprises} of ${steps.length} commits did not end as they should`);
  process.exitCode = 1;
} else {
  console.log(`\n${steps.length} commits, each ended as it should. To add this to your project: README.md`);
}
