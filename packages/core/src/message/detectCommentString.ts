const candidates = "#;@!$%^&|:";
const scissors = " ------------------------ >8 ------------------------\n";

/**
 * The character that `core.commentChar=auto` stands for in a file such as `COMMIT_EDITMSG`. Git takes the first of
 * `#;@!$%^&|:` that starts no line of the message before the editor opens; the file shows it in its scissors line or in
 * the template at its end. If there is neither, nothing was edited, and git's choice can be repeated.
 */
export function detectCommentString(raw: string): string {
  return inScissors(raw) ?? inTemplate(raw) ?? [...candidates].find((candidate) => !startsLine(raw, candidate)) ?? "#";
}

function inScissors(raw: string): string | undefined {
  for (let at = raw.lastIndexOf(scissors); at > 0; at = raw.lastIndexOf(scissors, at - 1)) {
    const character = raw.charAt(at - 1);
    if (candidates.includes(character) && (at === 1 || raw.charAt(at - 2) === "\n")) return character;
  }
  return undefined;
}

function inTemplate(raw: string): string | undefined {
  let end = raw.length;
  while (end > 0 && " \t\r\n".includes(raw.charAt(end - 1))) end--;
  const begin = end === 0 ? 0 : raw.lastIndexOf("\n", end - 1) + 1;
  const first = raw.charAt(begin);
  const isComment =
    end > begin && candidates.includes(first) && (end === begin + 1 || " \t".includes(raw.charAt(begin + 1)));
  return isComment ? first : undefined;
}

function startsLine(raw: string, candidate: string): boolean {
  return raw.startsWith(candidate) || raw.includes(`\n${candidate}`);
}
