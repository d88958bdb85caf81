/** Splits a line of CODEOWNERS after its pattern, in which a backslash keeps a space; both parts are trimmed. */
export function splitPattern(line: string): { readonly pattern: string; readonly rest: string } {
  let end = 0;
  while (end < line.length && line.charAt(end) !== " " && line.charAt(end) !== "\t") {
    end += line.charAt(end) === "\\" ? 2 : 1;
  }
  return { pattern: line.slice(0, end), rest: line.slice(end).trim() };
}
