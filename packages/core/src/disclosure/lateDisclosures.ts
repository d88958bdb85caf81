import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import type { Disclosure } from "./disclosure.ts";
import { findDisclosures } from "./findDisclosures.ts";

/** A disclosure that was made after the commit, in a note on it; its line is the note's. */
export interface LateDisclosure extends Disclosure {
  /** `Name <address> 2026-11-20T12:00:00+01:00`, as the note has it; absent if it does not say. */
  readonly notedBy?: string;
}

interface ReadNote {
  readonly late: readonly LateDisclosure[];
  /** What does not count, as clauses. */
  readonly problems: readonly string[];
}

/** The ref that late disclosures are kept in. */
export const noteRef = "refs/notes/ai-disclosure";

/** The trailer that says who added a paragraph of the note, and when. */
export const notedBy = "Noted-by";

/** Characters of a note that are read; nobody notes more on a commit. */
export const longestNote = 20_000;

/**
 * Reads a note on a commit; total. Each paragraph is one that `git notes append` added:
 *
 *     AI-used-for: tests
 *     Noted-by: Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00
 *
 * A line that the policy's grammar does not know does not count. Paragraphs with other trailers are somebody else's.
 */
export function readLateDisclosures(text: string, policy: Policy): ReadNote {
  const late: LateDisclosure[] = [];
  const problems = new Set<string>();
  for (const { paragraph, before } of paragraphsOf(text.slice(0, longestNote))) {
    // Behind a title, so that git's own reading of a message tells which lines are trailers.
    const message = parseMessage(`note\n\n${paragraph}`);
    if (message.trailers.length === 0) problems.add("one of its paragraphs has no trailer");
    const by = message.trailers.findLast(({ key }) => key === notedBy)?.value;
    for (const disclosure of findDisclosures(message, policy)) {
      const [problem] = disclosure.problems;
      if (disclosure.origin !== "trailer") continue;
      if (problem) problems.add(`${disclosure.spec.key} ${problem.message}`);
      else late.push({ ...disclosure, line: disclosure.line - 2 + before, ...(by !== undefined && { notedBy: by }) });
    }
  }
  if (text.length > longestNote) problems.add(`it is ${text.length} characters long, and only its beginning was read`);
  return { late, problems: [...problems] };
}

/** Paragraphs that hold something, with the number of lines before each. */
function paragraphsOf(text: string): { readonly paragraph: string; readonly before: number }[] {
  const paragraphs: { paragraph: string; before: number }[] = [];
  let before = 0;
  // What is captured comes between the paragraphs.
  for (const [index, piece] of text.split(/(\n(?:[ \t\r]*\n)+)/).entries()) {
    if (index % 2 === 0 && piece.trim() !== "") paragraphs.push({ paragraph: piece, before });
    before += piece.split("\n").length - 1;
  }
  return paragraphs;
}

/** How a late disclosure is shown: `AI-used-for: tests (late, noted by Jane Doe <jane@example.org> …)`. */
export function describeLate(key: string, { value, notedBy: by }: Pick<LateDisclosure, "value" | "notedBy">): string {
  return `${key}: ${value} (late${by === undefined ? "" : `, noted by ${by}`})`;
}
