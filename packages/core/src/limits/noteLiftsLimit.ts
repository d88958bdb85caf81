import type { UseSpec } from "../policy/changeSchema.ts";
import { wordsOf } from "../text/words.ts";

/** Whether a use's note says what lifts the use's limit: `code (mechanical rename)`. */
export function noteLiftsLimit(note: string | undefined, { unlessNote }: UseSpec): boolean {
  if (note === undefined || !unlessNote) return false;
  const said = ` ${wordsOf(note)} `;
  return unlessNote.some((words) => said.includes(` ${wordsOf(words)} `));
}
