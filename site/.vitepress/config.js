import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pagesFolder } from "../pages.js";

/** A page's own title, without its Markdown. */
const titleOf = (page) =>
  /^# (.+)$/mu.exec(readFileSync(join(pagesFolder, `${page}.md`), "utf8"))?.[1]?.replaceAll("`", "") ?? page;
const item = (page) => ({ text: titleOf(page), link: `/${page}` });
const group = (text, ...pages) => ({ text, items: pages.map(item) });
const folder = (text, name) => ({
  text,
  collapsed: true,
  items: readdirSync(join(pagesFolder, name)).map((file) => item(`${name}/${file.replace(/\.md$/u, "")}`)),
});

const groups = [
  { text: "Start", items: [{ text: "Overview", link: "/readme" }] },
  group("For contributors", "mending", "unchecked"),
  group("For maintainers", "comparing", "surfaces", "agreements", "share", "set-ups"),
  group("For CI and servers", "ci", "action", "server", "bypasses", "executable"),
  group("For programs", "api", "versions", "benchmark", "quality"),
];
const listed = new Set(groups.flatMap(({ items }) => items.map(({ link }) => link.slice(1))));
const others = readdirSync(pagesFolder)
  .filter((file) => file.endsWith(".md") && !["index.md", "readme.md"].includes(file))
  .map((file) => file.replace(/\.md$/u, ""))
  .filter((page) => !listed.has(page));

export default {
  title: "ai-disclosure",
  description: "Enforces open-source projects' AI-contribution policies in git hooks and CI",
  srcDir: "pages",
  outDir: "dist",
  // A link that leads nowhere ends the build.
  ignoreDeadLinks: false,
  themeConfig: {
    search: { provider: "local" },
    outline: { level: [2, 3] },
    nav: [
      { text: "Rules", link: "/rules/size-limit", activeMatch: "^/rules/" },
      { text: "Policies", link: "/policies/qemu", activeMatch: "^/policies/" },
      { text: "CI", link: "/ci" },
      { text: "API", link: "/api" },
    ],
    sidebar: [
      ...groups,
      ...(others.length > 0 ? [group("More", ...others)] : []),
      folder("Rules", "rules"),
      folder("Policies", "policies"),
    ],
  },
};
