import { outcomes, type Outcome, type PageCommit, type ShownFinding } from "../src/reports/html/pageData.ts";
import { commitDetails } from "./commitDetails.ts";
import { element } from "./element.ts";
import { dayOf, linesOf } from "./readHistory.ts";

const useWords = {
  disclosed: "disclosed",
  detected: "detected",
  suspected: "suspected",
  silent: "none declared or detected",
};

/** How much of a hash is shown, as git shows it. */
const shown = 10;

/** The row of a commit, and the row of its details that a button opens; `opened` keeps what was opened. */
export function commitRow(
  commit: PageCommit,
  address: string | undefined,
  id: string,
  opened: Set<PageCommit>,
): HTMLTableRowElement[] {
  const { subject: said, use, kind, author, findings } = commit;
  const subject = said || "(no subject)";
  const details = element("tr", { class: "details", id, role: "row", hidden: "" });
  const button = element("button", {
    type: "button",
    class: "opener",
    "aria-expanded": "false",
    "aria-controls": details.id,
    "aria-label": `Details of ${subject}`,
  });
  const show = (open: boolean): void => {
    if (open && !details.firstChild) {
      details.append(element("td", { role: "cell", colspan: "8" }, commitDetails(commit)));
    }
    details.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) opened.add(commit);
    else opened.delete(commit);
  };
  button.addEventListener("click", () => show(!opened.has(commit)));
  show(opened.has(commit));
  const lines = linesOf(commit);
  const row = element(
    "tr",
    { role: "row", class: `use-${use}` },
    cell("open", button),
    cell("date", element("time", { datetime: dayOf(commit) }, dayOf(commit))),
    cell("hash", link(commit, address)),
    element("th", { role: "rowheader", scope: "row", class: "subject" }, subject, kindOf(kind)),
    cell("author", element("span", { title: author }, author.replace(/ ?<[^<]*>$/, "") || author)),
    cell("use", element("span", { class: `tag ${use}` }, useWords[use])),
    cell("lines", lines === undefined ? "" : lines.toLocaleString("en-US")),
    cell("findings", findingTags(findings)),
  );
  return [row, details];
}

function cell(name: string, ...content: (Node | string)[]): HTMLTableCellElement {
  return element("td", { role: "cell", class: name }, ...content);
}

function link({ hash }: PageCommit, address: string | undefined): HTMLElement {
  const text = element("code", {}, hash.slice(0, shown));
  if (address === undefined) return text;
  const href = address.replaceAll("{hash}", encodeURIComponent(hash));
  return element("a", { href, rel: "noreferrer" }, text);
}

function kindOf(kind: PageCommit["kind"]): HTMLElement | undefined {
  return kind === "ordinary" ? undefined : element("small", {}, kind);
}

/** Each rule once, with the worst of its findings in words for those who do not see the colour. */
function findingTags(findings: readonly ShownFinding[]): DocumentFragment {
  const worst = new Map<string, Outcome>();
  for (const { rule, outcome } of findings) {
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
