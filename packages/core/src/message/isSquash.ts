import type { Message } from "./message.ts";

const squash = "Squashed commit of the following:";

/** Whether git wrote the message, with those of `git merge --squash`, which it indents: git-merge(1). */
export function isSquash({ text }: Message): boolean {
  return text.startsWith(squash) || text.includes(`\n${squash}`);
}
