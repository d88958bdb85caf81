import { plural } from "../text/plural.ts";
import type { AppliedLimit } from "./applyLimit.ts";

/** `34 changed lines of AI-assisted code` */
export function nameSize(size: number, { unit, what }: Pick<AppliedLimit, "unit" | "what">): string {
  const noun = unit === "files" ? "file" : `${unit} line`;
  return `${plural(size, noun)} ${what}`.trim();
}
