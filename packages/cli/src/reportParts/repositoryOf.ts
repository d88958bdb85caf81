/** `https://github.com/o/r/commit/{hash}` is the address of commits in `github.com/o/r`. */
export function repositoryOf(commitAddress: string | undefined): string | undefined {
  return commitAddress?.replace(/^https?:\/\//u, "").replace(/(?:\/-)?\/commit\/\{hash\}$/u, "");
}
