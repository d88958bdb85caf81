import { type Finding, nameSpeaker, shorten } from "@ai-disclosure/core/internal";
import type { Report, ReportFormat } from "../reportParts/report.ts";
import { commitName, placeOf } from "../reportParts/describeCommit.ts";
import { countUnchecked } from "../reportParts/countUnchecked.ts";
import { createFingerprints } from "../reportParts/createFingerprints.ts";
import { jsonLine } from "../output/toJson.ts";

const severities = { error: "major", warning: "minor" } as const;

/** Where an entry is that is about no commit: GitLab refuses a report with an entry that is nowhere. */
const nowhere = { path: "commit", line: 1 };

/**
 * GitLab's code quality report, a finding a line, written as it comes. What was waived is there, as information.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const report: ReportFormat = { create: createReport };

function createReport(write: (text: string) => void): Report {
  const fingerprintOf = createFingerprints();
  const unchecked = countUnchecked();
  let separator = "\n";
  const print = (severity: string, check: string, fingerprint: string, description: string, place = nowhere) => {
    const location = { path: place.path, lines: { begin: place.line } };
    write(`${separator}${jsonLine({ description, check_name: `ai/${check}`, fingerprint, severity, location })}`);
    separator = ",\n";
  };
  return {
    begin() {
      write("[");
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      const suffix = ` (${commitName(commit)} ${shorten(commit.subject)})`;
      const printFinding = (finding: Finding, severity: string, advice: string) => {
        const by = finding.by === undefined ? "" : `; by: ${shorten(nameSpeaker(finding.by))}`;
        const description = `${shorten(finding.message)}${advice}${by}${suffix}`;
        const place = placeOf(commit, finding);
        print(severity, shorten(finding.rule), fingerprintOf(commit, finding), description, place);
      };
      for (const finding of commit.findings) {
        const { severity, fix } = finding;
        printFinding(finding, severities[severity], fix === undefined ? "" : `; fix: ${shorten(fix)}`);
      }
      for (const finding of commit.waived)
        printFinding(finding, "info", `; waived: ${shorten(finding.waivedBy ?? "")}`);
    },
    end({ incomplete }) {
      for (const [index, { code = "others", text }] of unchecked.list().entries())
        print("info", `not-checked/${code}`, `not-checked:${code}:${index}`, `not checked: ${shorten(text)}`);
      if (incomplete !== undefined) {
        const description = `INCOMPLETE: ${shorten(incomplete)}; only the commits judged so far are reported`;
        print("blocker", "incomplete", "incomplete", description);
      }
      write("\n]\n");
    },
  };
}
