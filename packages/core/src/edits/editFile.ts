import type { Edit } from "../finding/finding.ts";

/**
 * Makes the edits of a cleaned message in the file that it was read from, and leaves every other byte there as it is:
 * comments, blank lines, the ends of lines, the diff of `commit -v`.
 * @param raw the file, a character for each byte where its encoding is not to matter
 * @param clean the lines of the message after git's cleaning
 * @param text the file in the characters of those lines
 */
export function editFile(raw: string, clean: readonly string[], edits: readonly Edit[], text = raw): string {
  if (edits.length === 0) return raw;
  const lines = raw.split("\n");
  const places = locateLines(text.split("\n"), clean);
  const end = (places.at(-1) ?? -1) + 1;
  const gone = new Set<number>();
  const inserted = new Map<number, readonly string[]>();
  for (const { line, delete: count, insert } of edits) {
    for (let at = line - 1; at < line - 1 + count; at++) gone.add(places[at] ?? -1);
    const place = places[line - 1] ?? end;
    inserted.set(place, [...(inserted.get(place) ?? []), ...insert]);
  }
  // A last line that nothing ended is ended when others follow it.
  const ending = raw.indexOf("\r\n") === raw.indexOf("\n") - 1 ? "\r" : "";
  const edited: string[] = [];
  for (let place = 0; place <= lines.length; place++) {
    const added = inserted.get(place) ?? [];
    if (place === lines.length && added.length > 0) {
      const last = edited.pop();
      const all = last === undefined ? added : [last, ...added];
      edited.push(all.join(`${ending}\n`));
    } else {
      for (const text of added) edited.push(text + ending);
      if (place < lines.length && !gone.has(place)) edited.push(lines[place] as string);
    }
  }
  return edited.join("\n");
}

/** Cleaning takes lines out and the white space at their ends, and changes nothing else. */
function locateLines(lines: readonly string[], clean: readonly string[]): number[] {
  const places: number[] = [];
  let place = 0;
  for (const line of clean) {
    const text = trimEnd(line);
    let found = place;
    while (found < lines.length && trimEnd(lines[found] ?? "") !== text) found++;
    // A blank line that comments stood for is nowhere: what comes before it is deleted or added to in its place.
    if (found === lines.length) {
      places.push(place);
      continue;
    }
    places.push(found);
    place = found + 1;
  }
  return places;
}

function trimEnd(line: string): string {
  return line.replace(/[ \t\r]+$/, "");
}
