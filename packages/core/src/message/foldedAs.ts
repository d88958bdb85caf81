import type { Message } from "./message.ts";

const marked = /^(fixup|squash)! /;

/**
 * How `git rebase --autosquash` folds the commit into an earlier one, whose message then stands for both (git-rebase(1)):
 * the message of a `fixup!` is thrown away, that of a `squash!` is joined to the other one. Undefined for all others.
 */
export function foldedAs({ subject }: Pick<Message, "subject">): "fixup" | "squash" | undefined {
  return marked.exec(subject)?.[1] as "fixup" | "squash" | undefined;
}
