/** The pages as the generator reads them: made from site/content/, the README and docs/, and never edited. */
export const pagesFolder: string;
/** Copies site/content/, the README and docs/ to where the generator reads them; gives the pages, `rules/size-limit.md`. */
export function writePages(): Promise<string[]>;
/** The Markdown files that become pages, from the top of the repository. */
export function listSources(): Promise<string[]>;
/** Where a file of the repository is among the pages; undefined if it is none of them. */
export function pageOf(source: string): string | undefined;
/** Lets the page of a policy lead to the playground, which chooses it. */
export function linkToPlayground(text: string, source: string): string;
/** Points relative links to the pages, and those that leave them to the repository. */
export function rewriteLinks(text: string, source: string): string;
