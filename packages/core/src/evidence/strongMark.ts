import type { Evidence } from "./evidence.ts";
import { gradeOfUse } from "./gradeOfUse.ts";

/** A mark that proves that a tool was used, whatever the author says: its own stamp, say. */
export function strongMark(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find((one) => gradeOfUse(one) === "strong");
}
