import type { Policy } from "../policy/policy.ts";

/** The way out that a note offers, at the end of a fix: `, or, if the change is mechanical, say so: …`. */
export function offerNote(
  use: string | undefined,
  unlessNote: readonly string[] | undefined,
  { disclosure }: Policy,
): string {
  const key = disclosure.trailers.find(({ value }) => value.kind === "list" && value.notes)?.key;
  const word = unlessNote?.[0]?.replace(/\*$/u, "");
  if (key === undefined || word === undefined || use === undefined) return "";
  return `, or, if the change is ${word}, say so: ${key}: ${use} (${word}: …)`;
}
