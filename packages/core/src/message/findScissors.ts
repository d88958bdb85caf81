/**
 * Offset of the line below which git ignores a message (git-commit(1), `--cleanup=scissors`), or -1.
 *
 * @param from where a line begins
 */
export function findScissors(text: string, commentString: string, from = 0): number {
  // Nearly every message is without; a search that begins with a rare character is the quick one.
  if (!text.includes(">8", from)) return -1;
  const line = `${commentString} ------------------------ >8 ------------------------\n`;
  if (text.startsWith(line, from)) return from;
  const before = text.indexOf(`\n${line}`, from);
  return before === -1 ? -1 : before + 1;
}
