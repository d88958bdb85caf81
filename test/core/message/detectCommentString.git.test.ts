import { expect, test } from "vitest";
import { cleanMessage } from "../../../packages/core/src/message/cleanMessage.ts";
import { detectCommentString } from "../../../packages/core/src/message/detectCommentString.ts";
import { createRepository } from "../../support/createRepository.ts";
import { createRandom } from "./createRandom.ts";

test.for<[string, string]>([
  ["", "#"],
  ["fix: a\n", "#"],
  ["a\n\n# Please enter the commit message\n#\n# On branch main\n#\n", "#"],
  ["#1\n\n; Please enter the commit message\n;\n;\tmodified: a\n\n", ";"],
  [
    "#1\n;2\n\n@ ------------------------ >8 ------------------------\n@ Do not modify\ndiff --git a/f b/f\n # c\n",
    "@",
  ],
  ["#1\n\ntyped\n", ";"],
  ["#\n;\n@\n!\n$\n%\n^\n&\n|\n:x\n", "#"],
])("%j has %j", ([raw, expected]) => {
  expect(detectCommentString(raw)).toBe(expected);
});

test("without an editor git chooses the same", async () => {
  const repository = await createRepository();
  const random = createRandom(40);
  const lines = ["#a", ";b", "@c", "!d", "$e", "%f", "#g", " #h", "i", ""];
  for (let count = 0; count < 40; count++) {
    const text = `${Array.from({ length: random(8) }, () => lines[random(lines.length)]!).join("\n")}\nend\n`;
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
