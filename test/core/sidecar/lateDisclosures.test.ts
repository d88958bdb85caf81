import { checkNote, readLateDisclosures, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const by = "Noted-by: Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00";
const qemu = await resolvePolicy({ extends: "qemu" });
const read = (text: string) => {
  const { late, problems } = readLateDisclosures(text, qemu);
  return { late: late.map(({ value, notedBy }) => [value, notedBy?.slice(0, 8)]), problems };
};

test("each paragraph has its own signature, and other people's trailers are left alone", () => {
  expect(
    read(
      `AI-used-for: tests\n${by}\n\nTests-proved: yes\n\nAI-used-for: docs (man page)\nNoted-by: Jim Roe <jim@example.org>\n`,
    ),
  ).toEqual({
    late: [
      ["tests", "Jane Doe"],
      ["docs (man page)", "Jim Roe "],
    ],
    problems: [],
  });
});

test("a late disclosure tells its line in the note", () => {
  const note = `AI-used-for: tests\n${by}\n\n \n\nAI-used-for: docs\n${by}\nAI-used-for: code\n`;
  const lines = readLateDisclosures(note, qemu).late.map(({ value, line }) => [value, line]);
  expect(lines).toEqual(
    ["tests", "docs", "code"].map((use) => [use, note.split("\n").indexOf(`AI-used-for: ${use}`) + 1]),
  );
});

test("what does not count is said", () => {
  expect(read("AI-used-for: fun\n")).toEqual({ late: [], problems: [expect.stringContaining('does not allow "fun"')] });
  expect(read("\u0000\u0001garbage\n\nmore\n")).toEqual({
    late: [],
    problems: ["one of its paragraphs has no trailer"],
  });
  expect(read("")).toEqual({ late: [], problems: [] });
});

test.each([
  ["AI-used-for: tests", undefined, undefined],
  ["AI-used-for: unit tests", "free text", "AI-used-for: tests (unit tests)"],
  ["AI-use-for: tests", "is spelt AI-used-for", "AI-used-for: tests"],
  ["Assisted-by: Claude Code", "names Claude Code", "AI-used-for: code"],
  ["AI-used-for: none", "write the line only if AI was used", "leave it out"],
  ["Reviewed-by: Jane Doe <jane@example.org>", "is not a disclosure of QEMU's policy", "AI-used-for: code"],
  ["tests", `"tests" is not a disclosure of QEMU's policy`, "AI-used-for: code"],
])("%s", (line, message, fix) => {
  const [finding, ...more] = checkNote([line], qemu);
  expect(more).toEqual([]);
  if (message === undefined) expect(finding).toBeUndefined();
  else expect(finding).toMatchObject({ message: expect.stringContaining(message), fix });
});

test("of many paragraphs the last counts as the first does", () => {
  const { late, problems } = read(`${`X: y\n\n`.repeat(300)}AI-used-for: tests\n${by}\n`);
  expect({ late, problems }).toEqual({ late: [["tests", "Jane Doe"]], problems: [] });
});
