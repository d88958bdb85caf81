/** A tool that a mark names, and how sure the mark is. */
export interface IdentifiedTool {
  readonly tool: string;
  readonly certainty: "strong" | "weak";
  /** An editor wrote the mark on people's own commits as well, by default. */
  readonly byDefault?: true;
}
