import { nameSpeaker, shorten } from "@ai-disclosure/core/internal";
import type { CreateReport } from "../reportParts/report.ts";
import { commitName } from "../reportParts/commitName.ts";
import { countUnchecked } from "../reportParts/countUnchecked.ts";
import { createFingerprints } from "../reportParts/createFingerprints.ts";
import { jsonLine } from "../output/jsonLine.ts";
import { placeOf } from "../reportParts/placeOf.ts";

const severities = { error: "major", warning: "minor" } as const;

/**
 * GitLab's code quality report, a finding a line, written as it comes.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlabReport: CreateReport = (write) => {
  const fingerprint = createFingerprints();
  const unchecked = countUnchecked();
  let separator = "\n";
  const print = (entry: object) => {
    write(`${separator}${jsonLine(entry)}`);
    separator = ",\n";
  };
  return {
    begin() {
      write("[");
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      for (const finding of commit.findings) {
        const { path, line } = placeOf(commit, finding);
        const fix = finding.fix === undefined ? "" : `; fix: ${shorten(finding.fix)}`;
        const by = finding.by === undefined ? "" : `; by: ${shorten(nameSpeaker(finding.by))}`;
        print({
          description: `${shorten(finding.message)}${fix}${by} (${commitName(commit)} ${shorten(commit.subject)})`,
          check_name: `ai/${shorten(finding.rule)}`,
          fingerprint: fingerprint(commit, finding),
          severity: severities[finding.severity],
          location: { path, lines: { begin: line } },
        });
      }
    },
    end({ incomplete }) {
      for (const [index, { code = "others", text }] of unchecked.list().entries()) {
        print({
          description: `not checked: ${shorten(text)}`,
          check_name: `ai/not-checked/${code}`,
          fingerprint: `not-checked:${code}:${index}`,
          severity: "info",
          location: { path: "commit", lines: { begin: 1 } },
        });
      }
      if (incomplete !== undefined) {
        print({
          description: `INCOMPLETE: ${shorten(incomplete)}; only the commits judged so far are reported`,
          check_name: "ai/incomplete",
          fingerprint: "incomplete",
          severity: "blocker",
          location: { path: "commit", lines: { begin: 1 } },
        });
      }
      write("\n]\n");
    },
  };
};
