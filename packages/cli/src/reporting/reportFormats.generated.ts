// Written by `npm run generate` from the files of ../reports: change those.
import type { ListedFormat } from "../reportParts/report.ts";

export const reportFormats: Readonly<Record<string, ListedFormat>> = {
  github: { load: async () => (await import("../reports/github.ts")).report },
  gitlab: { load: async () => (await import("../reports/gitlab.ts")).report },
  html: { ending: "html", needsEveryCommit: true, load: async () => (await import("../reports/html.ts")).report },
  json: { ending: "json", load: async () => (await import("../reports/json.ts")).report },
  junit: { ending: "xml", load: async () => (await import("../reports/junit.ts")).report },
  markdown: { ending: "md", load: async () => (await import("../reports/markdown.ts")).report },
  ndjson: { ending: "ndjson", load: async () => (await import("../reports/ndjson.ts")).report },
  sarif: { ending: "sarif", load: async () => (await import("../reports/sarif.ts")).report },
  text: { ending: "txt", load: async () => (await import("../reports/text.ts")).report },
};
