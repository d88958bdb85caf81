/** Whether a policy is named by its file, and not as a preset or a package. */
export function looksLikePath(policy: string): boolean {
  return /[./\\]/u.test(policy) && !looksLikePackage(policy);
}

/** Whether a policy is named by its npm package: `@org/policy`, or a file in it: `@org/policy/strict.json`. */
export function looksLikePackage(policy: string): boolean {
  return policy.startsWith("@") && /^@[a-z0-9~-][\w.~-]*\/[a-z0-9~-][\w.~-]*(?:\/[a-z0-9_-][\w.-]*)*$/iu.test(policy);
}
