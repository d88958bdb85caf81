import type { PageCommit, PageData } from "../src/reports/html/pageData.ts";
import { commitRow } from "./commitRow.ts";
import { element } from "./element.ts";
import type { Question, SortKey } from "./question.ts";

const heads: readonly (readonly [string, SortKey | undefined, string])[] = [
  ["open", undefined, "Details"],
  ["date", "date", "Date (UTC)"],
  ["hash", undefined, "Commit"],
  ["subject", "subject", "Subject"],
  ["author", "author", "Author"],
  ["use", "use", "AI use"],
  ["lines", "lines", "Lines"],
  ["findings", "findings", "Findings"],
];

/** The table of commits. Roles are spelt out because the narrow layout takes the table's own from it. */
export function createCommitTable(
  { commits, commitAddress }: PageData,
  place: HTMLElement,
  sortBy: (key: SortKey) => void,
): { show: (some: readonly PageCommit[], question: Question) => void } {
  const opened = new Set<PageCommit>();
  const numbers = new Map(commits.map((commit, number) => [commit, number]));
  const body = element("tbody", { role: "rowgroup" });
  const columns = new Map<SortKey, HTMLElement>();
  const row = element("tr", { role: "row" });
  for (const [name, key, text] of heads) {
    const head = element("th", { role: "columnheader", scope: "col", class: name });
    if (key) {
      const button = element("button", { type: "button" }, text);
      button.addEventListener("click", () => sortBy(key));
      head.append(button, element("span", { class: "paper", "aria-hidden": "true" }, text));
      columns.set(key, head);
    } else {
      head.append(element("span", { class: name === "open" ? "hidden" : "" }, text));
    }
    row.append(head);
  }
  const caption = element("caption", { class: "hidden" }, "Commits; buttons in the head sort them");
  place.append(element("table", { role: "table" }, caption, element("thead", { role: "rowgroup" }, row), body));
  return {
    show: (some, { sort, order }) => {
      for (const [key, head] of columns) head.setAttribute("aria-sort", key === sort ? order : "none");
      const idOf = (commit: PageCommit) => `details-${numbers.get(commit)}`;
      body.replaceChildren(...some.flatMap((commit) => commitRow(commit, commitAddress, idOf(commit), opened)));
    },
  };
}
