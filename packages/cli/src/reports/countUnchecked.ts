import { aboutAllCommits, plural } from "@ai-disclosure/core";

/** How many different notes are kept; a hostile history could make each its own. */
const mostNotes = 20;

/** Collects what was not checked: the same note of a thousand commits is one line. */
export function countUnchecked() {
  const counts = new Map<string, number>();
  let others = 0;
  return {
    add(notes: readonly string[]): void {
      for (const note of notes) {
        const count = counts.get(note);
        if (count !== undefined) counts.set(note, count + 1);
        else if (counts.size < mostNotes) counts.set(note, 1);
        else others += 1;
      }
    },
    /** `the change's files are not known here: size-limit (12 commits)` */
    list(): string[] {
      const lines = [...counts].map(([note, count]) =>
        aboutAllCommits(note) ? note : `${note} (${plural(count, "commit")})`,
      );
      return others > 0 ? [...lines, `and ${others} more`] : lines;
    },
  };
}
