const longestName = 60;
const nameEnd = /[,;!?()[\]}"'`*|]|\p{Extended_Pictographic}|\.(?=\s|$)| (?:and|but|then|under)\b/u;

/** The words from an offset on that may be a tool's name: up to a mark, or to the next clause. */
export function nameAfter(line: string, begin: number): string {
  const rest = line.slice(begin, begin + longestName).replace(/^\[/, "");
  const end = rest.search(nameEnd);
  return end === -1 ? rest : rest.slice(0, end);
}
