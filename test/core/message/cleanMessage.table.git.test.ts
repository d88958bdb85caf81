import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { cleanMessage, type CleanOptions } from "../../../packages/core/src/message/cleanMessage.ts";
import { detectCommentString } from "../../../packages/core/src/message/detectCommentString.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { spread } from "../../support/spread.ts";
import { createRandom } from "./createRandom.ts";

const modes = ["strip", "whitespace", "verbatim", "scissors"] as const;
const scissors = "------------------------ >8 ------------------------";
const fragments = [
  ["", "", " ", "\t", "\r", "\f", "a", "b  ", "c\t\r", "  d", "\u00a0", "\u00e9\u00a0", "x\fy\v"],
  ["# c", "#", "; x", ";y", "@a", "# ", " # x", "!", "$", "%", "^", "&", "|", ":"],
  [`# ${scissors}`, `; ${scissors}`, `# ${scissors}\r`, `# ${scissors} `, ` # ${scissors}`],
].flat();
const random = createRandom(30);
const compose = (): string =>
  Array.from({ length: random(10) }, () => fragments[random(fragments.length)]!).join("\n") +
  (random(3) > 0 ? "\n" : "");

const hasMessage = ["--quiet", "--allow-empty", "--allow-empty-message"];

async function storedMessage({ gitBytes }: TestRepository): Promise<string> {
  const commit = Buffer.from(await gitBytes("cat-file", "commit", "HEAD"), "latin1").toString();
  return commit.slice(commit.indexOf("\n\n") + 2);
}

/** Commits with an editor that is a shell command; `$1` is the file. */
const commitEdited = ({ path, environment }: TestRepository, editor: string, ...words: string[]) =>
  execa("git", words, { cwd: path, env: { ...environment, GIT_EDITOR: `f() { ${editor}; }; f` }, extendEnv: false });

test("git stripspace does the same to 200 texts", async () => {
  const { path, environment } = await createRepository();
  const texts = Array.from({ length: 100 }, compose);
  await Promise.all(texts.map((text, index) => writeFile(join(path, `${index}`), text)));
  const each =
    "for file in *; do git stripspace < $file > $file.plain && git stripspace -s < $file > $file.strip; done";
  await execa("sh", ["-c", each], { cwd: path, env: environment, extendEnv: false });
  for (const [index, text] of texts.entries()) {
    const plain = await readFile(join(path, `${index}.plain`), "utf8");
    const stripped = await readFile(join(path, `${index}.strip`), "utf8");
    expect(cleanMessage(text, { mode: "whitespace", commentString: "#" })).toBe(plain);
    expect(cleanMessage(text, { mode: "strip", commentString: "#" })).toBe(stripped);
  }
});

test.for(["#", ";", "@"])("git commit stores the same with core.commentChar=%s", async (commentString) => {
  const repository = await createRepository();
  const file = join(repository.path, "message");
  for (const text of spread(Array.from({ length: 15 }, compose), 3)) {
    await repository.write("message", text);
    for (const mode of modes) {
      const commit = ["-c", `core.commentChar=${commentString}`, "commit", ...hasMessage, `--cleanup=${mode}`];
      if (mode === "scissors") await commitEdited(repository, `cp '${file}' "$1"`, ...commit);
      else await repository.git(...commit, "-F", file);
      expect({ mode, text, stored: cleanMessage(text, { mode, commentString }) }).toEqual({
        mode,
        text,
        stored: await storedMessage(repository),
      });
    }
  }
});

test.for<[CleanOptions["mode"], string, string, string[]]>([
  ["strip", "auto", "#1 is fixed\n", []],
  ["strip", "auto", "#1\n; x\n\n@ y\n", ["--verbose"]],
  ["scissors", "auto", "#1\n", []],
  ["scissors", "auto", "#1\n", ["--verbose"]],
  ["whitespace", "auto", "#1\n", ["--verbose"]],
  ["strip", "#", "a\n# b\n", ["--verbose"]],
  ["whitespace", "#", "a  \n\n\n# b\n", ["--verbose"]],
  ["whitespace", ";", "a\n# b\n", ["--verbose", "--verbose"]],
  ["verbatim", "#", "a  \n\n\n# b", ["--verbose"]],
  ["verbatim", "#", "a  \n\n\n# b", []],
  ["scissors", "#", "a\n# b\n", ["--verbose", "--verbose"]],
])("an edited template: %s, core.commentChar=%s, %j, %j", async ([mode, character, text, words]) => {
  const repository = await createRepository();
  const { path, write, git } = repository;
  await write("f", "1\n");
  await git("add", "f");
  await write("f", "2\n");
  await write("message", text);
  const commit = [
    "-c",
    `core.commentChar=${character}`,
    "commit",
    "--quiet",
    `--cleanup=${mode}`,
    "--edit",
    "-F",
    "message",
  ];
  await commitEdited(repository, `(echo 'typed  '; cat "$1") > copy; cp copy "$1"`, ...commit, ...words);
  const raw = (await execa("cat", ["copy"], { cwd: path, stripFinalNewline: false })).stdout;
  const commentString = character === "auto" ? detectCommentString(raw) : character;
  expect(cleanMessage(raw, { mode, commentString })).toBe(await storedMessage(repository));
});

test("core.commentString has several characters", () => {
  const text = `a\n/ b\n// c\n //d\n// ${scissors}\ne\n`;
  expect(cleanMessage(text, { mode: "strip", commentString: "//" })).toBe("a\n/ b\n //d\ne\n");
  expect(cleanMessage(text, { mode: "scissors", commentString: "//" })).toBe("a\n/ b\n// c\n //d\n");
});

test("a message without -v keeps what is below a scissors line", () => {
  const text = `a\n# ${scissors}\n# b\nc\n`;
  expect(cleanMessage(text, { mode: "whitespace", commentString: "#" })).toBe(text);
  expect(cleanMessage(text, { mode: "strip", commentString: "#" })).toBe("a\nc\n");
});

test("without an editor git chooses the same core.commentChar=auto", async () => {
  const repository = await createRepository();
  const next = createRandom(40);
  const lines = ["#a", ";b", "@c", "!d", "$e", "%f", "#g", " #h", "i", ""];
  const composed = () => `${Array.from({ length: next(8) }, () => lines[next(lines.length)]!).join("\n")}\nend\n`;
  for (const text of spread(Array.from({ length: 40 }, composed), 3)) {
    await repository.write("message", text);
    await repository.git(
      "-c",
      "core.commentChar=auto",
      "commit",
      "--quiet",
      "--allow-empty",
      "--cleanup=strip",
      "-F",
      "message",
    );
    const stored = await repository.git("cat-file", "commit", "HEAD");
    const cleaned = cleanMessage(text, { mode: "strip", commentString: detectCommentString(text) });
    expect(cleaned).toBe(`${stored.slice(stored.indexOf("\n\n") + 2)}\n`);
  }
});
