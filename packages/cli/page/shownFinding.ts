import type { Outcome } from "../src/reports/html/pageData.ts";

/** A finding as it is shown; a text that is empty is not there. Each is harmless to read: neutralised. */
export interface ShownFinding {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly text: string;
  readonly details: string;
  readonly fix: string;
  readonly waivedBy: string;
  readonly by: string;
}
