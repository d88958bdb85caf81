import type { Bound } from "./bound.ts";

/** `34 changed lines of AI-assisted code` */
export function nameSize(size: number, { unit, what }: Pick<Bound, "unit" | "what">): string {
  return `${size} ${unit === "files" ? "files" : `${unit} lines`} ${what}`.trim();
}
