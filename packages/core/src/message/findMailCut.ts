import type { Message } from "./message.ts";

/** Where the commit message ends in a mail: git-am(1), "Discussion", and a header of a diff, as `git mailinfo` has it. */
const cut = /^(?:---(?:\s*$| \S)|diff -|Index: )/;

/** The line, 1-based, from which on `git am` drops a message that was mailed; undefined if it keeps all of it. */
export function findMailCut({ lines, text }: Message): number | undefined {
  if (!text.includes("\n---") && !text.includes("\ndiff -") && !text.includes("\nIndex: ")) return undefined;
  const index = lines.findIndex((line, at) => at > 0 && cut.test(line));
  return index === -1 ? undefined : index + 1;
}
