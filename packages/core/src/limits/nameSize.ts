import { plural } from "../text/plural.ts";
import type { AppliedLimit } from "./applyLimit.ts";

const nouns: Readonly<Record<AppliedLimit["unit"], string>> = {
  added: "added line",
  changed: "changed line",
  // It counts once, and is a changed line to its author.
  modified: "changed line",
  net: "net line",
  files: "file",
};

/** `34 changed lines of AI-assisted code` */
export function nameSize(size: number, { unit, what }: Pick<AppliedLimit, "unit" | "what">): string {
  return `${plural(size, nouns[unit])} ${what}`.trim();
}
