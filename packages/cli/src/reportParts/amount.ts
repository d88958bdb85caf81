/** A number as people read it: `12,345`. */
export function amount(number: number): string {
  return number.toLocaleString("en-US");
}

/** `1 commit`, `12,345 commits`. */
export function amountOf(number: number, one: string, many = `${one}s`): string {
  return `${amount(number)} ${number === 1 ? one : many}`;
}
