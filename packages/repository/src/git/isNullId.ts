/** Whether git wrote zeros instead of an id: nothing was there, or nothing is left. */
export function isNullId(id: string): boolean {
  return /^0+$/.test(id);
}
