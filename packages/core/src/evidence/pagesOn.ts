import type { KnownTools } from "../identity/knownTools.ts";
import { splitPage, type KnownPage } from "../identity/markTables.ts";

/** A link to a page of a tool. */
export interface PageLink {
  readonly page: KnownPage;
  /** Offsets of its scheme and of what follows it. */
  readonly begin: number;
  readonly end: number;
}

const linkEnd = /[\s()[\]{}<>"'`*|\\]|$/g;
const mostLinks = 20;

/** The links of a line that lead to tools, in order. */
export function pagesOn(line: string, { pages }: KnownTools): PageLink[] {
  const links: PageLink[] = [];
  let at = line.indexOf("://");
  for (let count = 0; at !== -1 && count < mostLinks; count++) {
    const begin = at - (line.startsWith("https", at - 5) ? 5 : 4);
    const from = at + 3;
    linkEnd.lastIndex = from;
    const end = linkEnd.exec(line)?.index ?? line.length;
    const { host, path } = splitPage(line.slice(from, end).toLowerCase());
    const page = pages.get(withoutWww(host))?.find((known) => leadsTo(path, known));
    if (page) links.push({ page, begin, end });
    at = line.indexOf("://", from);
  }
  return links;
}

const hostForm = /[^\s()[\]{}<>"'`*|\\/?#]*/y;

/** Whether a link in a part of a text leads to a tool's host, perhaps to no page of the tool. */
export function leadsToHost(text: string, begin: number, end: number, { pages }: KnownTools): boolean {
  for (let at = text.indexOf("://", begin); at !== -1 && at < end; at = text.indexOf("://", at + 3)) {
    hostForm.lastIndex = at + 3;
    if (pages.has(withoutWww(hostForm.exec(text)?.[0].toLowerCase() ?? ""))) return true;
  }
  return false;
}

function withoutWww(host: string): string {
  return host.startsWith("www.") ? host.slice(4) : host;
}

/** The path of a session or a chat is the beginning of an address; a site's is a whole part of it. */
function leadsTo(path: string, { path: known, kind }: KnownPage): boolean {
  return path.startsWith(known) && (kind === "session" || kind === "chat" || !/[\w-]/.test(path.charAt(known.length)));
}
