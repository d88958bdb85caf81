import type { Evidence } from "./evidence.ts";

/**
 * How sure a mark makes us that AI was used. One that an editor wrote by default proves no use, however surely it is the
 * tool's: whatever asks for disclosure or limits the change takes it for weak; whatever refuses the mark itself does not.
 */
export function gradeOfUse({ grade, byDefault }: Evidence): Evidence["grade"] {
  return byDefault && grade === "strong" ? "weak" : grade;
}
