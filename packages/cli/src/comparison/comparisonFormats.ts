import type { ListedFormat } from "../reportParts/report.ts";

/** The formats of a comparison of two policies. */
export const comparisonFormats: Readonly<Record<string, ListedFormat>> = {
  html: { ending: "html", load: async () => (await import("./html.ts")).report },
  json: { ending: "json", load: async () => (await import("./json.ts")).report },
  text: { ending: "txt", load: async () => (await import("./text.ts")).report },
};
