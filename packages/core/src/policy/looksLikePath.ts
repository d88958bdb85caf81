/** Whether a policy is named by its file, and not as a preset. */
export function looksLikePath(policy: string): boolean {
  return /[./\\]/u.test(policy);
}
