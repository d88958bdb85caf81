import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** In this order: the later one wins. */
const sheets = [
  "colours",
  "base",
  "parts",
  "top",
  "summary",
  "charts",
  "tables",
  "filters",
  "rows",
  "details",
  "notes",
  "narrow",
  "print",
];

/**
 * Puts the HTML report's script and style sheet, as text, into `reports/html/pageAssets.ts`: one plugin for the build
 * (rolldown) and for the tests (vite), so that neither sees an older page than its sources.
 */
export function embedPage() {
  return {
    name: "embed-page",
    async load(id) {
      if (!/[\\/]reports[\\/]html[\\/]pageAssets\.ts$/u.test(id)) return null;
      const { script, style } = await buildPage();
      return {
        code: `export const script = ${JSON.stringify(script)};\nexport const style = ${JSON.stringify(style)};\n`,
        moduleType: "js",
      };
    },
  };
}

async function buildPage() {
  const library = (path) => readFileSync(here(`../../../node_modules/uplot/${path}`), "utf8").trim();
  const licence = `/*! With uPlot:\n\n${library("LICENSE").replaceAll("*/", "* /")}\n*/`;
  const bundle = await rolldown({
    input: here("main.ts"),
    platform: "browser",
    tsconfig: here("tsconfig.json"),
    logLevel: "warn",
  });
  const { output } = await bundle.generate({ format: "iife", minify: true, postBanner: licence });
  await bundle.close();
  const script = inElement(output[0].code, "script");
  const styles = sheets.map((name) => readFileSync(here(`styles/${name}.css`), "utf8"));
  const style = inElement([library("dist/uPlot.min.css"), ...styles].join("\n"), "style");
  return { script, style };
}

/** A parser turns CR LF into LF, which another hash would be, and ends the element at its closing tag. */
function inElement(text, name) {
  const clean = text.replaceAll("\r\n", "\n").trim();
  if (clean.toLowerCase().includes(`</${name}`) || clean.includes("<!--"))
    throw new Error(`the page's ${name} ends itself`);
  return clean;
}
