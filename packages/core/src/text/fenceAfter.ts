const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * The mark of the fence of code that is open after a line, undefined if none is:
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 *
 * @param open the mark of the one that is open before the line
 */
export function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = fence.exec(line)?.[1];
  if (open === undefined) return mark;
  return mark?.startsWith(open) && line.trim() === mark ? undefined : open;
}
