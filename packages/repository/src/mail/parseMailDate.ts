const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const form =
  /^(?:[A-Za-z]{3},? +)?(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?(?: ([+-]\d{2})(\d{2})| (?:GMT|UTC?|Z))?/;

/** `Fri, 20 Nov 2026 10:13:10 +0100` (RFC 5322, 3.3) as ISO 8601 with its offset; the empty string if it is none. */
export function parseMailDate(text: string): string {
  const [, day = "", name = "", year, hour, minute, second = "00", offset = "+00", rest = "00"] =
    form.exec(text.trim().slice(0, 100).replace(/\s+/g, " ")) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || year === undefined) return "";
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${hour}:${minute}:${second}${offset}:${rest}`;
  return Number.isNaN(Date.parse(date)) ? "" : date;
}
