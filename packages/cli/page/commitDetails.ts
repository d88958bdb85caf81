import { outcomeOf } from "../src/reports/html/pageData.ts";
import { element } from "./element.ts";
import type { History } from "./readHistory.ts";

/** All that is known of a commit: findings with what to type, disclosures, marks, sizes, policy. */
export function commitDetails(history: History, commit: number): HTMLElement {
  const { columns, rows } = history;
  const text = (number: number | undefined): string => columns.texts[number ?? 0] ?? "";
  const trailers = rows.disclosures(commit).map((row) => element("code", {}, text(columns.disclosures.text[row])));
  const marks = rows.marks(commit).map((row) => text(columns.marks.text[row]));
  const sizes = rows.sizes(commit).map((row) => {
    const { category, files, added, deleted } = columns.sizes;
    const count = files[row] ?? 0;
    return `${columns.categories[category[row] ?? 0]}: +${added[row]} −${deleted[row]} in ${count} ${count === 1 ? "file" : "files"}`;
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
  const outcome = outcomeOf(columns, row);
  const text = (list: readonly number[]): string => texts[list[row] ?? 0] ?? "";
  const details = text(findings.details);
  const fix = text(findings.fix);
  const waivedBy = text(findings.waivedBy);
  const by = text(findings.by);
  return element(
    "div",
    { class: `finding ${outcome}` },
    element(
      "p",
      {},
      element("strong", {}, outcome),
      ` ${text(findings.text)} `,
      element("code", {}, `ai/${rules[findings.rule[row] ?? 0]}`),
    ),
    details ? element("pre", {}, details) : undefined,
    waivedBy ? element("p", {}, element("b", {}, "waived: "), waivedBy) : undefined,
    fix && !waivedBy ? element("p", {}, element("b", {}, "fix: "), element("code", {}, fix)) : undefined,
    by ? element("p", {}, element("b", {}, "by: "), by) : undefined,
  );
}

function entry(name: string, values: readonly (Node | string)[]): HTMLElement[] {
  if (values.length === 0) return [];
  return [element("dt", {}, name), ...values.map((value) => element("dd", {}, value))];
}
