import { outcomeOf, outcomes, type Outcome } from "../src/reports/html/pageData.ts";
import { commitDetails } from "./commitDetails.ts";
import { element } from "./element.ts";
import { dayOf, linesOf, useOf, type History } from "./readHistory.ts";

const useWords = {
  disclosed: "disclosed",
  detected: "detected",
  suspected: "suspected",
  silent: "none declared or detected",
};

/** How much of a hash is shown, as git shows it. */
const shown = 10;

/** The row of a commit, and the row of its details that a button opens; `opened` keeps what was opened. */
export function commitRow(history: History, commit: number, opened: Set<number>): HTMLTableRowElement[] {
  const { columns } = history;
  const subject = columns.subject[commit] || "(no subject)";
  const use = useOf(columns, commit);
  const details = element("tr", { class: "details", id: `details-${commit}`, role: "row", hidden: "" });
  const button = element("button", {
    type: "button",
    class: "opener",
    "aria-expanded": "false",
    "aria-controls": details.id,
    "aria-label": `Details of ${subject}`,
  });
  const show = (open: boolean): void => {
    if (open && !details.firstChild) {
      details.append(element("td", { role: "cell", colspan: "8" }, commitDetails(history, commit)));
    }
    details.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) opened.add(commit);
    else opened.delete(commit);
  };
  button.addEventListener("click", () => show(!opened.has(commit)));
  show(opened.has(commit));
  const lines = linesOf(history, commit);
  const person = columns.people[columns.author[commit] ?? 0] ?? "";
  const row = element(
    "tr",
    { role: "row", class: `use-${use}` },
    cell("open", button),
    cell("date", element("time", { datetime: dayOf(history, commit) }, dayOf(history, commit))),
    cell("hash", link(history, commit)),
    element("th", { role: "rowheader", scope: "row", class: "subject" }, subject, kindOf(columns.kind[commit])),
    cell("author", element("span", { title: person }, person.replace(/ ?<[^<]*>$/, "") || person)),
    cell("use", element("span", { class: `tag ${use}` }, useWords[use])),
    cell("lines", lines === undefined ? "" : lines.toLocaleString("en-US")),
    cell("findings", findingTags(history, commit)),
  );
  return [row, details];
}

function cell(name: string, ...content: (Node | string)[]): HTMLTableCellElement {
  return element("td", { role: "cell", class: name }, ...content);
}

function link({ commitAddress, columns }: History, commit: number): HTMLElement {
  const hash = columns.hash[commit] ?? "";
  const text = element("code", {}, hash.slice(0, shown));
  if (commitAddress === undefined) return text;
  const href = commitAddress.replaceAll("{hash}", encodeURIComponent(hash));
  return element("a", { href, rel: "noreferrer" }, text);
}

function kindOf(letter: string | undefined): HTMLElement | undefined {
  const kind = { m: "merge", r: "revert", a: "autosquash", p: "pull request" }[letter ?? ""];
  return kind === undefined ? undefined : element("small", {}, kind);
}

/** Each rule once, with the worst of its findings in words for those who do not see the colour. */
function findingTags({ columns, rows }: History, commit: number): DocumentFragment {
  const worst = new Map<string, Outcome>();
  for (const row of rows.findings(commit)) {
    const rule = columns.rules[columns.findings.rule[row] ?? 0] ?? "";
    const outcome = outcomeOf(columns, row);
    const before = worst.get(rule) ?? "waived";
    worst.set(rule, outcomes.indexOf(outcome) < outcomes.indexOf(before) ? outcome : before);
  }
  const tags = document.createDocumentFragment();
  for (const [rule, outcome] of worst) {
    tags.append(
      element("span", { class: `tag ${outcome}` }, element("span", { class: "hidden" }, `${outcome}: `), rule),
      " ",
    );
  }
  return tags;
}
