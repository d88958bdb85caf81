import type { Report, ReportFormat } from "../reportParts/report.ts";
import type { PageCommit } from "./html/pageData.ts";
import { renderPage } from "./html/renderPage.ts";
import { toPageCommit } from "./html/toPageCommit.ts";

/** One page that holds everything: it opens without a network, under a strict Content-Security-Policy. */
export const report: ReportFormat = { ending: "html", needsEveryCommit: true, create: createReport };

function createReport(write: (text: string) => void): Report {
  const commits: PageCommit[] = [];
  return {
    commit: (commit) => void commits.push(toPageCommit(commit)),
    end: (summary, facts) => {
      for (const piece of renderPage(commits, summary, facts)) write(piece);
    },
  };
}
