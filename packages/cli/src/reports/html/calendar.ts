import type { Timeline } from "./pageData.ts";

type Unit = Timeline["unit"];

const day = 86_400;

/** A unit in which this many seconds are at most about 80 stretches, while there are years enough. */
export function unitFor(seconds: number): Unit {
  const days = seconds / day;
  if (days <= 45) return "day";
  if (days <= 400) return "week";
  if (days <= 6 * 366) return "month";
  return days <= 20 * 366 ? "quarter" : "year";
}

/** When the stretch begins that holds this second, in UTC; weeks begin on Monday. */
export function startOf(seconds: number, unit: Unit, stretchesLater = 0): number {
  const date = new Date(seconds * 1000);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const at = (...parts: [number, number, number?]): number => Date.UTC(...parts) / 1000;
  switch (unit) {
    case "day":
      return at(year, month, dayOfMonth + stretchesLater);
    case "week":
      return at(year, month, dayOfMonth - ((date.getUTCDay() + 6) % 7) + 7 * stretchesLater);
    case "month":
      return at(year, month + stretchesLater, 1);
    case "quarter":
      return at(year, month - (month % 3) + 3 * stretchesLater, 1);
    case "year":
      return at(year + stretchesLater, 0, 1);
  }
}

/** `2026-05-29`, `week of 2026-05-25`, `2026-05`, `2026 Q2`, `2026`. */
export function labelOf(start: number, unit: Unit): string {
  const text = new Date(start * 1000).toISOString();
  switch (unit) {
    case "day":
      return text.slice(0, 10);
    case "week":
      return `week of ${text.slice(0, 10)}`;
    case "month":
      return text.slice(0, 7);
    case "quarter":
      return `${text.slice(0, 4)} Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
    case "year":
      return text.slice(0, 4);
  }
}
