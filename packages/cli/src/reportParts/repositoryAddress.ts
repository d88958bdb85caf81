/** The repository's address, from that of its commits: `https://github.com/o/r/commit/{hash}`, with `/-/` on GitLab. */
export function repositoryAddress(commitAddress: string | undefined): string | undefined {
  return /^(https?:\/\/(?:[\w.~!$&*+,;=:@/-]|%[0-9A-Fa-f]{2})+?)(?:\/-)?\/commit\/\{hash\}$/.exec(
    commitAddress ?? "",
  )?.[1];
}
