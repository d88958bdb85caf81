import { outcomeOf } from "../src/reports/html/pageData.ts";
import { entry, findingElement } from "./detailParts.ts";
import { element } from "./element.ts";
import type { History } from "./readHistory.ts";
import { sizeLine } from "./sizeLine.ts";

/** All that is known of a commit: findings with what to type, disclosures, marks, sizes, policy. */
export function commitDetails(history: History, commit: number): HTMLElement {
  const { columns, rows } = history;
  const text = (number: number | undefined): string => columns.texts[number ?? 0] ?? "";
  const trailers = rows.disclosures(commit).map((row) => element("code", {}, text(columns.disclosures.text[row])));
  const marks = rows.marks(commit).map((row) => text(columns.marks.text[row]));
  const sizes = rows.sizes(commit).map((row) => {
    const { category, files, added, deleted } = columns.sizes;
    const size = { files: files[row] ?? 0, added: added[row] ?? 0, deleted: deleted[row] ?? 0 };
    return sizeLine(columns.categories[category[row] ?? 0] ?? "", size);
  });
  return element(
    "div",
    {},
    ...rows.findings(commit).map((row) => finding(history, row)),
    element(
      "dl",
      {},
      ...entry("Disclosure", trailers),
      ...entry("Marks of tools", marks),
      ...entry("Changed lines", sizes),
      ...entry(
        "Not checked",
        rows.unchecked(commit).map((row) => text(columns.unchecked.text[row])),
      ),
      ...entry("Author", [columns.people[columns.author[commit] ?? 0] ?? ""]),
      ...entry("Commit", [element("code", {}, columns.hash[commit] ?? "")]),
      ...entry(
        "Repository",
        columns.repository.length > 0 ? [columns.repositories[columns.repository[commit] ?? 0] ?? ""] : [],
      ),
      ...entry("Policy", [columns.policies[columns.policy[commit] ?? 0] ?? ""]),
    ),
  );
}

function finding({ columns }: History, row: number): HTMLElement {
  const { findings, rules, texts } = columns;
  const text = (list: readonly number[]): string => texts[list[row] ?? 0] ?? "";
  return findingElement({
    outcome: outcomeOf(columns, row),
    rule: rules[findings.rule[row] ?? 0] ?? "",
    text: text(findings.text),
    details: text(findings.details),
    fix: text(findings.fix),
    waivedBy: text(findings.waivedBy),
    by: text(findings.by),
  });
}
