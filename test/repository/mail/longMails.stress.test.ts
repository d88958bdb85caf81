import { expect, test } from "vitest";
import { growth, inProportion } from "../../support/growth.ts";
import { addLine, mail, prepared, readAll, writeBeside } from "./mails.ts";

type Many = (line: string) => string;

test.each<[string, (many: Many) => string]>([
  ["a header of 10 MB", (many) => mail({ subject: `[PATCH] ${many("x")}` })],
  ["a subject of brackets", (many) => mail({ subject: many("[") })],
  ["a million headers", (many) => mail({ headers: many("X-A: b\n") })],
  ["a folded subject", (many) => mail({ subject: `[PATCH] x\n${many(" y\n").trimEnd()}` })],
  ["a message of 10 MB", (many) => mail({ text: many("line of text\n") })],
  ["one line of 10 MB", (many) => mail({ text: `${many("x")}\n` })],
  ["blanks", (many) => mail({ text: `${many(" \t")}\n` })],
  ["a diff of many lines", (many) => mail({ diff: addsAll(many("+\n")) })],
  [
    "text that looks like headers of diffs",
    (many) => mail({ text: "---\n" + many("\ndiff --git a b\nindex\n"), diff: addLine }),
  ],
  ["references", (many) => mail({ headers: `References:${many(" <a")}\n` })],
])("%s is read in time in proportion", async (_title, mailOf) => {
  const repository = await prepared();
  const write = (size: number) =>
    writeBeside(
      repository,
      `${size}`,
      mailOf((line) => line.repeat(size / line.length)),
    );
  const read = async (file: Promise<string>) => expect((await readAll([await file], repository))[0]).toBeDefined();
  expect(await growth(write, 10_000_000, read)).toBeLessThan(inProportion);
});

function addsAll(lines: string): string {
  const count = lines.length / "+\n".length;
  return `diff --git a/n b/n\nnew file mode 100644\n--- /dev/null\n+++ b/n\n@@ -0,0 +1,${count} @@\n${lines}`;
}
