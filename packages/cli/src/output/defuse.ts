/**
 * A line for people that no CI log takes for a command: GitHub obeys `::error::` after leading blanks, GitHub and Azure
 * obey `##[…]` and `##vso[…]` anywhere in a line.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function defuse(line: string): string {
  return line.replaceAll("##", String.raw`#\u{23}`).replace(/^(\s*):(?=:)/, String.raw`$1\u{3a}`);
}
