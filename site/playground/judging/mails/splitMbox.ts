/** What stands before each mail of an mbox: `From jane@example.org Fri Nov 20 10:13:10 2026`, see mbox(5). */
const separator = /^From \S+ +(?:[A-Z][a-z]{2} +){2}\d{1,2} \d{2}:\d{2}(?::\d{2})? .*\d{4}.*$/gmu;

/** The mails of an mbox, each with the line that separates it; a text that does not begin with such a line is one mail. */
export function splitMbox(text: string): string[] {
  const lines = text.replaceAll("\r\n", "\n").replace(/^\s+/u, "");
  if (lines === "") return [];
  const begins = [...lines.matchAll(separator)].map(({ index }) => index);
  if (begins[0] !== 0) return [lines];
  return begins.map((begin, place) => lines.slice(begin, begins[place + 1]));
}
