import type { Message } from "../message/message.ts";

/** What git writes above the messages of `git merge --squash`, which it indents: git-merge(1). */
const squash = "Squashed commit of the following:";

/** Whether indented lines are the message itself, and no quotation: a squash's, or a text that is indented throughout. */
export function isIndentedAsWhole({ text, lines }: Message): boolean {
  if (text.startsWith(squash) || text.includes(`\n${squash}`)) return true;
  const body = lines.slice(1).filter((line) => line.trim() !== "");
  return body.length > 1 && body.every((line) => /^\s/.test(line));
}
