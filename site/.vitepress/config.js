import { resolve } from "node:path";
import { collectLicences, licencesFile } from "./collectLicences.js";
import { addContentSecurityPolicy } from "./contentSecurityPolicy.js";
import { mendSearchBox } from "./mendSearchBox.js";
import { nameColumns, widenPage } from "./nameColumns.js";
import { search } from "./search.js";
import { sidebar } from "./sidebar.js";

// BASE=/path/ where the site is not at the top of its host, OUT=folder for another folder than site/dist. npm runs this in
// site/, and INIT_CWD is where somebody typed it.
const { BASE: base = "/", OUT: out, INIT_CWD: begun = "" } = process.env;

const licences = collectLicences();

export default {
  title: "ai-disclosure",
  description: "Enforces open-source projects' AI-contribution policies in git hooks and CI",
  lang: "en",
  srcDir: "pages",
  base,
  outDir: out === undefined ? "dist" : resolve(begun, out),
  // The playground judges in a worker, which loads each policy by itself.
  vite: {
    worker: { format: "es", plugins: () => [licences.plugin()] },
    plugins: [mendSearchBox(), licences.plugin()],
  },
  buildEnd: ({ outDir }) => licences.write(outDir),
  // A link that leads nowhere ends the build.
  ignoreDeadLinks: false,
  // Else the list of all pages, and the sidebars, would be in each page.
  metaChunk: true,
  // Else a page would load those that its links lead to.
  router: { prefetchLinks: false },
  // It would write a style element, which the content-security policy refuses.
  appearance: { disableTransition: false },
  markdown: {
    image: { lazyLoading: true },
    // Themes whose comments can be read as well.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: nameColumns,
  },
  // What the playground loads on demand is not part of the first load.
  shouldPreload: (link) => !/playground|editor/iu.test(link),
  transformPageData: widenPage,
  transformHtml: addContentSecurityPolicy,
  themeConfig: {
    search,
    outline: { level: [2, 3] },
    socialLinks: [{ icon: "github", link: "https://github.com/ai-disclosure/ai-disclosure" }],
    nav: [
      { text: "Playground", link: "/playground" },
      { text: "Policies", link: "/choosing", activeMatch: "^/(choosing|policies/)" },
      { text: "Rules", link: "/readme#the-rules", activeMatch: "^/rules/" },
      { text: "Commands", link: "/commands" },
      { text: "Questions", link: "/faq" },
    ],
    sidebar,
    footer: { message: `MIT · <a href="${base}${licencesFile}">Licences of what this website contains</a>` },
  },
};
