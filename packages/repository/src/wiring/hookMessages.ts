import { inWorkTree } from "../git/gitPlace.ts";
import { hasCommitsSync } from "../git/readHead.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import type { People } from "../commit/readPeople.ts";

interface HookMessages {
  readonly unmarked: string;
  /** The same message with one more line each, the kind of mark that most policies refuse first. */
  readonly marked: readonly { readonly mark: string; readonly text: string }[];
  /** A line that no other message has. */
  readonly sign: string;
}

const sign = "This message tries the hooks and is never committed.";

/** Several, because a policy may allow one kind of mark. */
const marks = [
  "Co-authored-by: Claude <noreply@anthropic.com>",
  "Signed-off-by: Claude <noreply@anthropic.com>",
  "Generated with [Claude Code](https://claude.com/claude-code)",
];

/** What commitlint ignores by default, and what other hooks often take for something else. */
const special = /^(?:merge|revert|reapply|fixup!|squash!|amend!|automatic merge)\b|^v?\d+\.\d+\.\d+/iu;

/**
 * Messages that other rules of a project should accept: the subject is that of its last commit, and the committer
 * signs off.
 * @throws {GitError}
 */
export async function hookMessages(repository: Repository, { committer }: People): Promise<HookMessages> {
  const subject = await lastSubject(repository);
  const signOff = committer ? [`Signed-off-by: ${committer.name} <${committer.email}>`] : [];
  const write = (...trailers: readonly string[]) => {
    const last = [...trailers, ...signOff];
    return `${subject}\n\n${sign}\n${last.length > 0 ? `\n${last.join("\n")}\n` : ""}`;
  };
  return { unmarked: write(), marked: marks.map((mark) => ({ mark, text: write(mark) })), sign };
}

async function lastSubject(repository: Repository): Promise<string> {
  const fallback = "chore: try the hooks";
  if (!hasCommitsSync(repository)) return fallback;
  const words = ["log", "-20", "--no-merges", "--no-show-signature", "--format=%s", "HEAD", "--"];
  const subjects = (await runGit(inWorkTree(repository), words)).toString("utf8").split("\n");
  return subjects.find((subject) => subject !== "" && !special.test(subject)) ?? fallback;
}
