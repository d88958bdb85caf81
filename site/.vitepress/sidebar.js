import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pagesFolder } from "../pages.js";

/** A page's own title, without its Markdown. */
const titleOf = (page) =>
  /^# (.+)$/mu.exec(readFileSync(join(pagesFolder, `${page}.md`), "utf8"))?.[1]?.replaceAll("`", "") ?? page;
const item = (page) => ({ text: titleOf(page), link: `/${page}` });
const group = (text, ...pages) => ({ text, items: pages.map(item) });

const folder = (name) =>
  readdirSync(join(pagesFolder, name))
    .map((file) => item(`${name}/${file.replace(/\.md$/u, "")}`))
    .toSorted((one, other) => one.text.localeCompare(other.text, "en"));

const guides = [
  { text: "Start", items: [{ text: "Overview and quick start", link: "/readme" }, item("faq"), item("playground")] },
  group("Contributors and agents", "contributors", "mending", "agents"),
  group("Maintainers", "choosing", "set-ups", "surfaces", "comparing", "agreements", "share"),
  group("CI and servers", "ci", "action", "server", "bypasses", "unchecked", "executable"),
  group("Reference", "commands", "api", "versions", "benchmark", "quality", "releasing"),
];

/** Rules and policies have lists of their own: one list of everything would be a hundred lines on every page. */
export const sidebar = {
  "/rules/": [
    { text: "Guides", link: "/readme" },
    { text: "Rules", items: folder("rules") },
  ],
  "/policies/": [
    { text: "Choose a policy", link: "/choosing" },
    { text: "Policies", items: folder("policies") },
  ],
  "/": guides,
};

/** Pages that no list names would be found by search only. */
const listed = new Set(guides.flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`)));
const forgotten = readdirSync(pagesFolder).filter(
  (file) => file.endsWith(".md") && file !== "index.md" && !listed.has(file),
);
if (forgotten.length > 0) throw new Error(`site/.vitepress/sidebar.js names no ${forgotten.join(", ")}`);
