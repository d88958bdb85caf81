import { element } from "./element.ts";
import type { ShownFinding } from "../src/reports/html/pageData.ts";

/** What a rule says: the fact, what counts, what to type, and who says so. */
export function findingElement(
  { outcome, rule, text, details, fix, waivedBy, by }: ShownFinding,
  nameRule: (name: string) => Node = (name) => element("code", {}, name),
): HTMLElement {
  return element(
    "div",
    { class: `finding ${outcome}` },
    element("p", {}, element("strong", {}, outcome), ` ${text} `, nameRule(`ai/${rule}`)),
    details ? element("pre", {}, details) : undefined,
    waivedBy ? element("p", {}, element("b", {}, "waived: "), waivedBy) : undefined,
    fix && !waivedBy ? element("p", {}, element("b", {}, "fix: "), element("code", {}, fix)) : undefined,
    by ? element("p", {}, element("b", {}, "by: "), by) : undefined,
  );
}

/** A name of a description list and what belongs to it; nothing where there is nothing. */
export function entry(name: string, values: readonly (Node | string)[]): HTMLElement[] {
  if (values.length === 0) return [];
  return [element("dt", {}, name), ...values.map((value) => element("dd", {}, value))];
}
