import type { Paint } from "@ai-disclosure/core/internal";
import type { CreateReport } from "../reportParts/report.ts";

const reports = {
  text: async ({ paint, quiet }) => (await import("../reports/text.ts")).textReport(paint, quiet),
  json: async (options) => (await import("../reports/json.ts")).jsonReport(options),
  ndjson: async (options) => (await import("../reports/ndjson.ts")).ndjsonReport(options),
  sarif: async () => (await import("../reports/sarif.ts")).sarifReport,
  junit: async (options) => (await import("../reports/junit.ts")).junitReport(options),
  github: async () => (await import("../reports/github.ts")).githubReport,
  gitlab: async () => (await import("../reports/gitlab.ts")).gitlabReport,
  html: async () => (await import("../reports/html.ts")).htmlReport,
  markdown: async () => (await import("../reports/markdown.ts")).markdownReport,
} satisfies Record<string, (options: ReportOptions) => Promise<CreateReport>>;

type ReportFormat = keyof typeof reports;
export const reportFormats = Object.keys(reports) as ReportFormat[];

export interface ReportOptions {
  readonly allCommits: boolean;
  /** For text only. */
  readonly paint: Paint;
  /** For text only: nothing of commits that bear no mark of AI, where nothing else is to be said; so are hooks. */
  readonly quiet?: boolean;
}

/** A report by its format's name, one of `reportFormats`; only the one that is asked for is loaded. */
export function loadReport(format: string, options: ReportOptions): Promise<CreateReport> {
  return reports[format as ReportFormat](options);
}
