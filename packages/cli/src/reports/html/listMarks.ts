import type { Evidence } from "@ai-disclosure/core/internal";

/** The marks that tools left, a line each: `Claude (trailer, line 5)`. The author's own words are no marks. */
export function listMarks(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ kind }) => kind !== "disclosure")
    .map(({ kind, tool, where }) => {
      const place = kind === "sidecar" ? where.field : where.line === undefined ? undefined : `line ${where.line}`;
      return `${tool ?? "an AI tool"} (${kind}${place === undefined ? "" : `, ${place}`})`;
    });
}
