import { expect, test } from "vitest";
import type { TrailerOptions } from "../../../packages/core/src/message/findTrailers.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";
import { createRepository } from "../../support/createRepository.ts";
import { composeMessage } from "./composeMessage.ts";
import { createRandom } from "./createRandom.ts";
import { interpretTrailers } from "./gitTrailers.ts";

const traps: { why: string; text: string; trailers: string[]; options?: TrailerOptions }[] = [
  { why: "a plain block", text: "s\n\nA: b\nC: d\n", trailers: ["A: b", "C: d"] },
  { why: "the title is never a block", text: "Fixes: b\n", trailers: [] },
  { why: "the title's paragraph is not either", text: "subject\nSigned-off-by: x\n", trailers: [] },
  { why: "only the last paragraph is", text: "s\n\nSigned-off-by: x\n\ngit-svn-id: y\n", trailers: ["git-svn-id: y"] },
  { why: "prose spoils a block", text: "s\n\nA: b\nsome prose\n", trailers: [] },
  {
    why: "unless git wrote one line",
    text: "s\n\nSigned-off-by: x\nprose\nAI-used-for: tests\n",
    trailers: ["Signed-off-by: x", "AI-used-for: tests"],
  },
  { why: "in git's own case", text: "s\n\nsigned-off-by: x\nprose\n", trailers: [] },
  { why: "with git's own blank", text: "s\n\nSigned-off-by:x\nprose\n", trailers: [] },
  { why: "a quarter is enough", text: "s\n\nSigned-off-by: x\n1\n2\n3\n", trailers: ["Signed-off-by: x"] },
  { why: "less is not", text: "s\n\nSigned-off-by: x\n1\n2\n3\n4\n", trailers: [] },
  {
    why: "a cherry-pick line counts, but is no trailer",
    text: "s\n\n(cherry picked from commit 1)\nprose\nA: b\n",
    trailers: ["A: b"],
  },
  { why: "a platform's prose is a trailer", text: "s\n\nmacos: fix foo\n", trailers: ["macos: fix foo"] },
  {
    why: "so is an address",
    text: "s\n\nAmp-Thread-ID:\nhttps://example.org\n",
    trailers: ["Amp-Thread-ID: ", "https: //example.org"],
  },
  { why: "an indented line continues", text: "s\n\nA: b\n  c\n\td\nE: f\n", trailers: ["A: b c d", "E: f"] },
  { why: "but not after a comment", text: "s\n\nA: b\n# x\n c\n", trailers: [] },
  { why: "or before any trailer", text: "s\n\n  A: b\nC: d\n", trailers: [] },
  { why: "blanks before the colon", text: "s\n\nKey \t: v\n", trailers: ["Key: v"] },
  { why: "a key of two words", text: "s\n\nTwo words: v\n", trailers: [] },
  { why: "a key beyond letters, digits and hyphens", text: "s\n\nA_b: v\n", trailers: [] },
  { why: "no key", text: "s\n\nSigned-off-by: x\n: v\n", trailers: ["Signed-off-by: x"] },
  { why: "comments are passed over", text: "s\n\n# a\nA: b\n# c\nD: e\n\n# f\n", trailers: ["A: b", "D: e"] },
  { why: "an old list of conflicts is passed over", text: "s\n\nA: b\n\nConflicts:\n\tfile\n", trailers: ["A: b"] },
  { why: "a dashed line divides a patch, not a message", text: "s\n\nA: b\n---\n", trailers: [] },
  { why: "nor hides what is below", text: "s\n\nbody\n---\n\nA: b\n", trailers: ["A: b"] },
  { why: "a carriage return is white space", text: "s\r\n\r\nA: b\r\nC: d\r\n", trailers: ["A: b", "C: d"] },
  { why: "a form feed is not", text: "s\n\f\nA: b\n", trailers: [] },
  { why: "nor a no-break space", text: "s\n\nA: \u00a0b\u00a0\n", trailers: ["A: \u00a0b\u00a0"] },
  {
    why: "scissors end a message",
    text: "s\n\nA: b\n# ------------------------ >8 ------------------------\n\nC: d\n",
    trailers: ["A: b"],
  },
  { why: "blank lines only", text: "\n \n\t\n", trailers: [] },
  { why: "nothing", text: "", trailers: [] },
];

test.for(traps)("$why", async ({ text, trailers }) => {
  const asGit = parseMessage(text).trailers.map(({ key, value }) => `${key}: ${value}`);
  expect(asGit).toEqual(trailers);
  const [printed] = await interpretTrailers([Buffer.from(text)]);
  expect(printed!.toString()).toBe(trailers.map((trailer) => `${trailer}\n`).join(""));
});

test("a message in full", () => {
  const text =
    "fix: a\n\nBody.\n\nAI-used-for: code (refactoring),\n tests\n(cherry picked from commit 1)\nSigned-off-by: J <j@x>\n";
  const message = parseMessage(text);
  expect({ ...message, lines: message.lines, fencedLines: message.fencedLines }).toEqual({
    text,
    subject: "fix: a",
    lines: text.split("\n").slice(0, -1),
    fencedLines: new Set(),
    trailers: [
      { key: "AI-used-for", value: "code (refactoring), tests", line: 5 },
      { key: "Signed-off-by", value: "J <j@x>", line: 8 },
    ],
    trailerBlock: { first: 5, last: 8 },
    strayLines: [{ key: "fix", value: "a", line: 1, origin: "subject" }],
  });
});

test("lines have no line ends", () => {
  expect(parseMessage("a\r\n\r\nb\n\n").lines).toEqual(["a", "", "b", ""]);
  expect(parseMessage("").lines).toEqual([]);
  expect(parseMessage("a\n\nb").lines).toEqual(["a", "", "b"]);
});

test("a configured key is kept as it was written", () => {
  const { trailers } = parseMessage("s\n\nsign: x\nprose\n", { keys: ["sign", "Signed-off-by: "] });
  expect(trailers).toEqual([{ key: "sign", value: "x", line: 3 }]);
});

test("every trailer's line begins with its key, and the block holds it", () => {
  const random = createRandom(20);
  for (let count = 0; count < 5000; count++) {
    const { trailers, trailerBlock, lines } = parseMessage(composeMessage(random, true));
    for (const { key, line } of trailers) {
      expect(lines[line - 1]!.startsWith(key)).toBe(true);
      expect(line >= trailerBlock!.first && line <= trailerBlock!.last).toBe(true);
    }
  }
});

test("the subject is git's", async () => {
  const random = createRandom(21);
  const { git, gitBytes } = await createRepository();
  const tree = await git("write-tree");
  for (let count = 0; count < 40; count++) {
    const text = composeMessage(random);
    const commit = await git("commit-tree", "-m", "x", tree, "-m", text.replace(/^\n+/, ""));
    const stored = await gitBytes("log", "-1", "--format=%B", commit);
    const subject = await gitBytes("log", "-1", "--format=%s", commit);
    expect(`${parseMessage(stored).subject}\n`).toBe(subject);
  }
});
