/** Options by which git runs no hook of the repository, neither post-checkout nor reference-transaction: githooks(5). */
export const noHooks = ["-c", "core.hooksPath=/dev/null"] as const;
