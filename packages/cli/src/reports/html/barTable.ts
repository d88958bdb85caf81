import { amount } from "../../reportParts/amount.ts";
import { markup, type Markup } from "./markup.ts";

export interface BarRow {
  readonly name: string;
  /** Query of the commits behind it, for the table of commits, e.g. `rule=size-limit`. */
  readonly query?: string;
  /** A number for each of the table's columns. */
  readonly numbers: readonly number[];
}

interface Column {
  readonly name: string;
  /** The colour of its part of the bar; a column without one is only written. */
  readonly colour?: "disclosed" | "error" | "warning" | "waived";
}

/**
 * A table that draws its own bars: chart and text alternative are one. The bars are SVG, because the page's
 * Content-Security-Policy takes no style attributes and paper takes no canvas. Undefined without a row.
 */
export function barTable(
  caption: string,
  first: string,
  columns: readonly Column[],
  rows: readonly BarRow[],
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const drawn = [...columns.keys()].filter((index) => columns[index]?.colour);
  const total = ({ numbers }: BarRow): number => drawn.reduce((sum, index) => sum + (numbers[index] ?? 0), 0);
  const largest = Math.max(1, ...rows.map(total));
  const bar = ({ numbers }: BarRow): Markup[] => {
    let left = 0;
    return drawn.map((index) => {
      const width = ((numbers[index] ?? 0) / largest) * 100;
      const part = markup`<rect class="fill-${columns[index]?.colour}" x="${left.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
      left += width;
      return part;
    });
  };
  const name = ({ query, name: text }: BarRow): Markup =>
    query === undefined ? markup`${text}` : markup`<a href="#${query}">${text}</a>`;
  return markup`<table class="bars">
<caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">${first}</th><td class="bar"></td>${columns.map(head)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    markup`<tr><th scope="row">${name(row)}</th><td class="bar"><svg aria-hidden="true">${bar(row)}</svg></td>${row.numbers.map(
      (number) => markup`<td${number === 0 && markup` class="zero"`}>${amount(number)}</td>`,
    )}</tr>`,
)}
</tbody></table>`;
}

function head({ name, colour }: Column): Markup {
  return markup`<th scope="col">${colour ? markup`<i class="swatch back-${colour}"></i>` : ""}${name}</th>`;
}
