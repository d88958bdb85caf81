import { knownIn, plural, shorten, type AiShare } from "@ai-disclosure/core/internal";

/** How many tools and uses are named. */
const most = 8;

/** The share of known AI use in words. */
interface DescribedShare {
  /** `AI use is known in 31 of 120 commits (26%), in 3 of them by a later note only` */
  readonly sentences: readonly string[];
  /** `by tool: Claude 12, Codex 3`, which are untrusted names. */
  readonly lists: readonly string[];
}

/** What the counts of commits do not say; nothing, if no AI use is known. */
export function describeShare({ commits, lines, byTool, byUse }: AiShare): DescribedShare {
  const { known, all } = knownIn(commits);
  if (known === 0) return { sentences: [], lists: [] };
  const late = commits.late > 0 ? `, in ${commits.late} of them by a later note only` : "";
  const added = knownIn(lines);
  return {
    sentences: [
      `AI use is known in ${known} of ${plural(all, "commit")} (${percentOf(known, all)})${late}`,
      // Without --stats only commits of known use are measured, and the share would be 100%.
      ...(lines.measured === all && added.all > 0
        ? [`AI use is known in ${added.known} of ${added.all} added lines (${percentOf(added.known, added.all)})`]
        : []),
    ],
    lists: [...list("by tool", byTool), ...list("by use", byUse)],
  };
}

function list(title: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts);
  if (entries.length === 0) return [];
  const shown = entries.slice(0, most).map(([name, count]) => `${shorten(name)} ${count}`);
  return [`${title}: ${shown.join(", ")}${entries.length > most ? ` and ${entries.length - most} more` : ""}`];
}

/** `26%`; `<1%` and `>99%` where 0% and 100% would be wrong. */
export function percentOf(part: number, whole: number): string {
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 0 && part > 0) return "<1%";
  if (rounded === 100 && part < whole) return ">99%";
  return `${rounded}%`;
}
