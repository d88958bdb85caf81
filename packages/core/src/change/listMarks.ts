import { listLines } from "../message/listLines.ts";
import { evidenceOfUse } from "./aiUse.ts";
import type { Change } from "./change.ts";

/** The lines of the message that speak of AI use, where there are several: a fact names the first one only. */
export function listMarks(change: Change): string[] {
  const { message } = change;
  const lines = new Set(evidenceOfUse(change).flatMap(({ where: { line } }) => line ?? []));
  if (!message || lines.size < 2) return [];
  return listLines(
    [...lines].toSorted((one, other) => one - other),
    message,
  );
}
