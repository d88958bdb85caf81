/**
 * Lines that no CI log takes for commands: GitHub obeys `::error::` after leading blanks, and GitHub, Azure and TeamCity
 * obey `##[…]`, `##vso[…]` and `##teamcity[…]` wherever they stand.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function defuse(text: string): string {
  if (!text.includes("##") && !text.includes("::")) return text;
  return text.replace(/##(?=\w*\[)/g, String.raw`#\u{23}`).replace(/^([^\S\n]*):(?=:)/gm, String.raw`$1\u{3a}`);
}
