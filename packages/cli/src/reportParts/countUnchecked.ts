import { isOfWholeAudit, plural, type Unchecked, type UncheckedCode } from "@ai-disclosure/core/internal";

/** How many different notes are kept; a hostile history could make each its own. */
const mostNotes = 20;

/** What was not checked in some commits, as a report says it at its end. */
export interface UncheckedLine {
  /** Absent of the line that counts what is left out. */
  readonly code?: UncheckedCode;
  /** `rules that need the changed files (unavailable here): size-limit (12 commits)` */
  readonly text: string;
}

/** Collects what was not checked: the same note of a thousand commits is one line. */
export function countUnchecked() {
  const counts = new Map<string, { readonly note: Unchecked; count: number }>();
  let others = 0;
  return {
    add(notes: readonly Unchecked[]): void {
      for (const note of notes) {
        const key = `${note.code} ${note.text}`;
        const known = counts.get(key);
        if (known) known.count += 1;
        else if (counts.size < mostNotes) counts.set(key, { note, count: 1 });
        else others += 1;
      }
    },
    list(): UncheckedLine[] {
      const lines = [...counts.values()].map(({ note, count }): UncheckedLine => {
        const { code, text } = note;
        return { code, text: isOfWholeAudit(note) ? text : `${text} (${plural(count, "commit")})` };
      });
      return others > 0 ? [...lines, { text: `and ${others} more` }] : lines;
    },
  };
}
