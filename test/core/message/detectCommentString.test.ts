import { expect, test } from "vitest";
import { detectCommentString } from "../../../packages/core/src/message/detectCommentString.ts";

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
