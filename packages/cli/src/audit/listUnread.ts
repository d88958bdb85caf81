import type { AuditSummary } from "@ai-disclosure/core/internal";
import { GitError } from "@ai-disclosure/repository";

/** What was there and could not be read, so that the audit is not whole. */
export function listUnread({ unchecked }: Pick<AuditSummary, "unchecked">): GitError[] {
  const { "content-unknown": contents = 0, "message-unknown": messages = 0 } = unchecked;
  const fact = (count: number, what: string, remedy: string) =>
    count === 0 ? [] : [new GitError("failed", `${count} of the commits ${what}`, remedy)];
  return [
    ...fact(contents, "hold content that cannot be read", "look at the files that are “not checked” yourself"),
    ...fact(
      messages,
      "are marked with an encoding that turns their message into another text",
      "have them committed again as UTF-8: git -c i18n.commitEncoding=UTF-8 commit --amend",
    ),
  ];
}
