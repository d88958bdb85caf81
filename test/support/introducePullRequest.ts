interface Introduced {
  readonly author?: string | undefined;
  readonly labels: readonly string[];
}

/** What an example's page says of its pull request: ``a pull request by `octocat`, labelled `ai` ``. */
export function introducePullRequest({ author, labels }: Introduced): string {
  const by = author === undefined ? "" : ` by \`${author}\``;
  return `a pull request${by}${labels.map((label) => `, labelled \`${label}\``).join("")}`;
}
