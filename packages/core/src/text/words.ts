/** Letters and digits only, in lower case: how a heading or a box of a template is recognised whatever its markup. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a line begins with these words: templates go on after them, with examples and links. */
export function beginsWithWords(line: string, beginning: string): boolean {
  const words = wordsOf(beginning);
  return words !== "" && `${wordsOf(line)} `.startsWith(`${words} `);
}
