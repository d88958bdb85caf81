/** What a git command reads from standard input, a line each: ids, and `^<id>`. */
export function inputLines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join("");
}
