/** The first names of a long list, and how many it has beyond them: `a.c`, `b.c`, `and 3 more`. */
export function andMore(named: readonly string[], all: number): string[] {
  return all > named.length ? [...named, `and ${all - named.length} more`] : [...named];
}
