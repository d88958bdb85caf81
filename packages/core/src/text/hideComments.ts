import { fenceAfter } from "./fenceAfter.ts";

/**
 * The lines of a description with what no reader takes for the author's words made blank: HTML comments, in which a
 * template speaks, and fenced code. A comment that is begun and never ended hides the rest only where it begins a
 * line: https://github.github.com/gfm/#html-blocks
 */
export function hideComments(body: string): string[] {
  const lastEnd = body.lastIndexOf("-->");
  const shown: string[] = [];
  let open: string | undefined;
  let inComment = false;
  let offset = 0;
  for (const line of body.split("\n")) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    const before = open;
    if (!inComment) open = fenceAfter(text, open);
    if (before !== undefined || open !== undefined) {
      shown.push("");
    } else {
      const visible = hideInLine(text, inComment, lastEnd - offset);
      inComment = visible.inComment;
      shown.push(visible.text);
    }
    offset += line.length + 1;
  }
  return shown;
}

/** `lastEnd`: where the body's last `-->` is, counted from the beginning of this line. */
function hideInLine(text: string, begunAbove: boolean, lastEnd: number): { text: string; inComment: boolean } {
  let visible = "";
  let at = 0;
  let inComment = begunAbove;
  const beginning = text.search(/\S/);
  const lastTick = text.lastIndexOf("`");
  while (at < text.length) {
    if (inComment) {
      const end = text.indexOf("-->", at);
      if (end === -1) return { text: visible, inComment };
      at = end + 3;
      inComment = false;
      continue;
    }
    const begin = text.indexOf("<!--", at);
    const begins = begin !== -1 && (lastEnd >= begin + 2 || begin === beginning);
    if (!begins || isInCode(text, at, begin, lastTick)) {
      const next = begin === -1 ? text.length : begin + 4;
      visible += text.slice(at, next);
      at = next;
      continue;
    }
    visible += text.slice(at, begin);
    const short = /^<!---?>/.exec(text.slice(begin, begin + 6));
    at = begin + (short?.[0].length ?? 4);
    inComment = !short;
  }
  return { text: visible, inComment };
}

/** Between back-ticks of its line. Looks at each part of the line once. */
function isInCode(text: string, from: number, at: number, lastTick: number): boolean {
  return at < lastTick && text.slice(from, at).split("`").length % 2 === 0;
}
