/** Lines that have misled trailer parsers, the likelier ones several times. */
const fragments = [
  ["", "", "", " ", "\t", "\r", "\f", "\v", " \r", " \t"],
  ["Signed-off-by: A <a@b>", "Signed-off-by: A <a@b>", "signed-off-by: A", "SIGNED-OFF-BY: A", "Signed-off-by:B"],
  ["Signed-off-by : C", "Signed-off-by:\tD", " Signed-off-by: E", "Signed-off-by: F\r"],
  ["prose here", "prose here", "p", "prose: with words", "BREAKING CHANGE: x", "- item", "> quote: x"],
  [" continued", "\tcontinued ", "  a: b  ", " \r continued", "\fcontinued", "\u00a0continued"],
  ["# comment", "# a: b", "#", " # no comment"],
  ["---", "--- a/file", "diff --git a/f b/f", "@@ -1 +1 @@"],
  [
    "(cherry picked from commit abc)",
    "(cherry picked from commit a:b)",
    " (cherry picked from commit x)",
    "(cherry picked",
  ],
  ["A: b", "A: b\r", "B:c ", "Key : v", "Key\t:v", "Key  \t : v", ": value", ":", "key:", "key:  ", "A:\r", "A: x: y"],
  ["Conflicts:", "Conflicts:", "Conflicts: ", "Conflicts:\r", "\tfile", "\tfile", "# Conflicts:", "#\tfile"],
  [
    "https://example.org/a",
    "git-svn-id: http://x@1 2",
    "A_b: c",
    "\u00c4: x",
    "K\u00e9y: x",
    "-: x",
    "1: x",
    "AI-used-for: tests",
  ],
  [
    "A:\u00a0x\u00a0",
    "A\u00a0: x",
    "A: \u00ff",
    "A\f: x",
    "A: \vx\v",
    "A:b\fc",
    "A:  two  words ",
    "A=b",
    "A = b: c",
    "A#1",
  ],
  [
    "# ------------------------ >8 ------------------------",
    "# ------------------------ >8 ------------------------\r",
  ],
].flat();

/** Beyond latin-1. */
const unicodeFragments = [
  "A:\u2003y\u3000",
  "A\uff1a b",
  "\u65e5\u672c: x",
  "A: \ud83e\udd16\ufe0f",
  "\u2028",
  "\ufeffA: b",
];

/** A message of such lines; every character of it is below U+0100 unless `unicode` is set. */
export function composeMessage(random: (below: number) => number, unicode = false): string {
  const from = unicode ? [...fragments, ...unicodeFragments, ...unicodeFragments] : fragments;
  const pick = (count: number) => Array.from({ length: count }, () => from[random(from.length)]!);
  const lines = [
    ...(random(5) > 0 ? ["subject", ""] : []),
    ...pick(random(9)),
    ...(random(3) > 0 ? ["", ...pick(1 + random(7))] : []),
  ];
  return lines.join("\n") + (random(5) > 0 ? "\n" : "");
}
