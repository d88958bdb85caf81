import type { Where } from "../finding/finding.ts";

/**
 * A mark of AI use. `declared`: the author says so, in a disclosure or, as a `statement`, in other words; `strong`: a tool's exact identity or stamp, or an agent's own
 * environment; `weak`: an editor's environment, or a phrase that people use as well.
 */
export interface Evidence {
  readonly grade: "declared" | "strong" | "weak";
  readonly kind:
    | "disclosure"
    | "statement"
    | "trailer"
    | "footer"
    | "session"
    | "author"
    | "committer"
    | "subject"
    | "environment"
    | "sidecar";
  /** The tool's display name, e.g. `Claude Code`; absent if the mark does not say. */
  readonly tool?: string;
  /** An editor wrote the mark on people's own commits as well, by default: alone it asks nothing of anybody. */
  readonly byDefault?: true;
  readonly where: Where;
}

/**
 * How sure a mark makes us that AI was used. One that an editor wrote by default proves no use, however surely it is the
 * tool's: whatever asks for disclosure or limits the change takes it for weak; whatever refuses the mark itself does not.
 */
export function gradeOfUse({ grade, byDefault }: Evidence): Evidence["grade"] {
  return byDefault && grade === "strong" ? "weak" : grade;
}

/** A mark that proves that a tool was used, whatever the author says: its own stamp, say. */
export function strongMark(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find((one) => gradeOfUse(one) === "strong");
}
