/** Words as a sentence lists them: `tests`, `tests and docs`, `core, tests and docs`. */
export function listed(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  const [last = "", ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} ${conjunction} ${last}`;
}
