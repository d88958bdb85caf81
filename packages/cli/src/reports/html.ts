import type { Report, ReportFormat } from "../reportParts/report.ts";
import { collectColumns } from "./html/collectColumns.ts";
import { renderPage } from "./html/renderPage.ts";

/** One page that holds everything: it opens without a network, under a strict Content-Security-Policy. */
export const report: ReportFormat = { ending: "html", needsEveryCommit: true, create: createReport };

function createReport(write: (text: string) => void): Report {
  const columns = collectColumns();
  return {
    commit: columns.add,
    end: (summary, facts) => {
      for (const piece of renderPage(columns.finish(), summary, facts, facts.policies[0]?.limits ?? [])) write(piece);
    },
  };
}
