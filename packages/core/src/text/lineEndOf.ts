/** How a text's first line ends; `\n` where there is one line only. */
export function lineEndOf(text: string): string {
  return /\r?\n/u.exec(text)?.[0] ?? "\n";
}
