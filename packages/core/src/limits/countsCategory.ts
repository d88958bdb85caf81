import type { Limit } from "../policy/changeSchema.ts";

/** Whether files of a category count for a limit, whoever made them. */
export function countsCategory({ only, exclude }: Pick<Limit, "only" | "exclude">, category: string): boolean {
  return (only?.includes(category) ?? true) && !exclude?.includes(category);
}
