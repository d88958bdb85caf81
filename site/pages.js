import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const repository = "https://github.com/ai-disclosure/ai-disclosure/blob/main/";

/** Pages that only the site has: its first page, and what runs in a browser. */
const content = "site/content";

/** The pages as the generator reads them: made from site/content/, the README and docs/, and never edited. */
export const pagesFolder = join(root, "site/pages");

/**
 * Copies site/content/, the README and docs/ to where the generator reads them.
 * @returns {Promise<string[]>} the pages, `rules/size-limit.md`
 */
export async function writePages() {
  await rm(pagesFolder, { recursive: true, force: true });
  await cp(join(root, "docs"), pagesFolder, { recursive: true });
  const sources = await listSources();
  for (const source of sources) {
    const target = join(pagesFolder, pageOf(source) ?? "");
    await mkdir(dirname(target), { recursive: true });
    const text = linkToPlayground(await readFile(join(root, source), "utf8"), source);
    await writeFile(target, rewriteLinks(text, source));
  }
  return sources.map((source) => pageOf(source) ?? "");
}

/** The Markdown files that become pages, from the top of the repository. */
export async function listSources() {
  const found = await Promise.all(
    ["docs", content].map(async (folder) => {
      const files = await readdir(join(root, folder), { recursive: true });
      return files.filter((file) => file.endsWith(".md")).map((file) => posix.join(folder, file));
    }),
  );
  return ["README.md", ...found.flat()].toSorted();
}

/** Where a file of the repository is among the pages; undefined if it is none of them. */
export function pageOf(source) {
  if (source === "README.md") return "readme.md";
  const folder = [content, "docs"].find((one) => source.startsWith(`${one}/`));
  return folder === undefined ? undefined : source.slice(folder.length + 1);
}

/** Lets the page of a policy lead to the playground, which chooses it. */
export function linkToPlayground(text, source) {
  const [, name] = /^docs\/policies\/(.+)\.md$/u.exec(source) ?? [];
  const link = `[Try it in the playground](../../site/content/playground.md#policy=${name})`;
  return name === undefined ? text : text.replace(/^Use it: .*$/mu, `$&\n\n${link}`);
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
