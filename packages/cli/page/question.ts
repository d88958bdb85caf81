const sortKeys = ["date", "subject", "author", "use", "lines", "findings"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What is asked of the table before the reader asks for less. */
export const everything = {
  q: "",
  use: "",
  purpose: "",
  rule: "",
  severity: "",
  policy: "",
  repository: "",
  author: "",
  from: "",
  to: "",
  sort: "date" as SortKey,
  order: "descending" as "ascending" | "descending",
};

/** What the reader asks of the table; it stands in the page's address, so that a view can be sent to somebody. */
export type Question = Readonly<typeof everything>;

/** Reads the part of an address behind `#`; undefined if it asks nothing, as `#commits` does. */
export function readQuestion(fragment: string): Question | undefined {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const known = Object.keys(everything).filter((key) => given.has(key));
  if (known.length === 0) return undefined;
  const asked: Record<string, string> = Object.fromEntries(known.map((key) => [key, given.get(key) ?? ""]));
  const sort = sortKeys.find((key) => key === asked["sort"]) ?? everything.sort;
  const order = asked["order"] === "ascending" ? "ascending" : "descending";
  return { ...everything, ...asked, sort, order };
}

/** The part of an address behind `#`. */
export function writeQuestion(question: Question): string {
  const said = Object.entries(question).filter(([key, value]) => value !== everything[key as keyof Question]);
  return new URLSearchParams(said).toString();
}
