import { describeFailure, GitError } from "@ai-disclosure/repository";
import type { AuditSummary } from "@ai-disclosure/core/internal";

/** Failures of several repositories that are told one by one. */
const mostFailures = 10;

/** Why an audit is not whole, in one line. */
export function describeFailures(failures: readonly unknown[], several: boolean): string {
  const told = failures.slice(0, mostFailures).map((error) => {
    const { lines } = describeFailure(error);
    return several ? lines[0] : lines.join("; ");
  });
  const rest = failures.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more repositories`] : [])].join("; ");
}

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
