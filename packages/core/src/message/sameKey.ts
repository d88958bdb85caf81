/** Whether two trailer keys are one to git, which takes no notice of case. */
export function sameKey(one: string, other: string): boolean {
  return one.length === other.length && (one === other || one.toLowerCase() === other.toLowerCase());
}
