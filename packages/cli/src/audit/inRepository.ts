/** What is said of one of several repositories names it; of one, nobody asks. */
export function inRepository(name: string | undefined, text: string): string {
  return name === undefined ? text : `${name}: ${text}`;
}
