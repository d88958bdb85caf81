import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const repository = "https://github.com/ai-disclosure/ai-disclosure/blob/main/";

/** The pages as the generator reads them: made from the README and docs/, and never edited. */
export const pagesFolder = join(root, "site/pages");

/**
 * Copies the README and docs/ to where the generator reads them.
 * @returns {Promise<string[]>} the pages, `rules/size-limit.md`
 */
export async function writePages() {
  await rm(pagesFolder, { recursive: true, force: true });
  await cp(join(root, "docs"), pagesFolder, { recursive: true });
  const sources = await listSources();
  for (const source of sources) {
    const target = join(pagesFolder, pageOf(source) ?? "");
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, rewriteLinks(await readFile(join(root, source), "utf8"), source));
  }
  return sources.map((source) => pageOf(source) ?? "");
}

/** The Markdown files that become pages, from the top of the repository. */
export async function listSources() {
  const docs = await readdir(join(root, "docs"), { recursive: true });
  return [
    "README.md",
    ...docs.filter((file) => file.endsWith(".md")).map((file) => posix.join("docs", file)),
  ].toSorted();
}

/** Where a file of the repository is among the pages; undefined if it is none of them. */
export function pageOf(source) {
  if (source === "README.md") return "index.md";
  return source.startsWith("docs/") ? source.slice("docs/".length) : undefined;
}

/** Points relative links to the pages, and those that leave them to the repository. */
export function rewriteLinks(text, source) {
  return text.replace(/(\]\()([^)\s#]*)(#[^)\s]*)?(?=\))/gu, (link, before, address, anchor = "") => {
    if (address === "" || /^[a-z]+:/u.test(address)) return link;
    const target = posix.normalize(posix.join(posix.dirname(source), address));
    const page = pageOf(target);
    if (page === undefined) return `${before}${repository}${target}${anchor}`;
    const here = posix.dirname(pageOf(source) ?? "");
    const path = posix.relative(here, page);
    return `${before}${path.startsWith(".") ? path : `./${path}`}${anchor}`;
  });
}
