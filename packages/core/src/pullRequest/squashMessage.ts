import type { PullRequest } from "./pullRequest.ts";

/**
 * The message of a squash merge as GitHub proposes it where the repository takes it from the pull request: the title
 * with the number, and the description with its comments.
 */
export function squashMessage(
  { title, body }: Pick<PullRequest, "title" | "body">,
  number: number | undefined,
): string {
  const subject = number === undefined ? title : `${title} (#${number})`;
  const text = body.replaceAll("\r\n", "\n").trim();
  return text === "" ? `${subject}\n` : `${subject}\n\n${text}\n`;
}
