import {
  type AuditedCommit,
  type Finding,
  neutralise,
  ruleNames,
  rules,
  shorten,
  type UncheckedCode,
  uncheckedCodes,
  listFinding,
} from "@ai-disclosure/core/internal";
import type { AuditFacts, Report, ReportFormat } from "../reportParts/report.ts";
import { countUnchecked, type UncheckedLine } from "../reportParts/countUnchecked.ts";
import { createFingerprints } from "../reportParts/createFingerprints.ts";
import { jsonLine } from "../output/toJson.ts";
import { placeOf } from "../reportParts/describeCommit.ts";
import { summaryRecord } from "../reportParts/records.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const docs = "https://github.com/ai-disclosure/ai-disclosure/blob/main/docs/rules";

const codes = Object.keys(uncheckedCodes) as UncheckedCode[];

/**
 * SARIF 2.1.0, a result a line, written as it comes. What was waived is there, as suppressed.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const report: ReportFormat = { ending: "sarif", create: createReport };

function createReport(write: (text: string) => void): Report {
  const fingerprint = createFingerprints();
  const unchecked = countUnchecked();
  let separator = "\n";
  const print = (result: object) => {
    write(`${separator}${jsonLine(result)}`);
    separator = ",\n";
  };
  return {
    begin() {
      write(`{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"results":[`);
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      for (const finding of commit.findings) {
        print(resultOf(commit, finding, finding.severity, fingerprint(commit, finding)));
      }
      for (const finding of commit.waived) {
        const suppressions = [
          { kind: "external", status: "accepted", justification: `waived: ${shorten(finding.waivedBy ?? "")}` },
        ];
        print({ ...resultOf(commit, finding, "note", fingerprint(commit, finding)), suppressions });
      }
    },
    end(summary, facts) {
      const { incomplete } = summary;
      const repositoryUri = repositoryAddress(facts.commitAddress);
      const notify = (level: string, text: string) => ({ level, message: { text: message(shorten(text)) } });
      const notifyUnchecked = ({ code, text }: UncheckedLine) => ({
        ...notify("note", `not checked: ${text}`),
        descriptor: code && { id: code, index: codes.indexOf(code) },
      });
      const notifications = [
        ...(incomplete === undefined ? [] : [notify("error", `INCOMPLETE: ${incomplete}`)]),
        ...unchecked.list().map(notifyUnchecked),
      ];
      const rest = {
        tool: { driver: driverOf(facts) },
        invocations: [{ executionSuccessful: incomplete === undefined, toolExecutionNotifications: notifications }],
        versionControlProvenance: repositoryUri && [{ repositoryUri }],
        columnKind: "utf16CodeUnits",
        properties: {
          scope: neutralise(facts.scope),
          judgedBy: neutralise(facts.judgedBy),
          summary: summaryRecord(summary),
        },
      };
      write(`\n],${jsonLine(rest).slice(1)}]}\n`);
    },
  };
}

function driverOf({ version }: AuditFacts) {
  return {
    name: "ai-disclosure",
    version,
    rules: rules.map(({ name, summary, why, whenNotToUse, severity }) => ({
      id: `ai/${name}`,
      shortDescription: { text: message(summary) },
      fullDescription: { text: message(why) },
      help: { text: message(`${summary}\n\n${why}\n\nWhen not to use it: ${whenNotToUse}`) },
      helpUri: `${docs}/${name}.md`,
      defaultConfiguration: { level: severity },
    })),
    notifications: codes.map((code) => ({ id: code, shortDescription: { text: message(uncheckedCodes[code]) } })),
  };
}

function resultOf(commit: AuditedCommit, finding: Finding, level: string, fingerprint: string) {
  const { path, line } = placeOf(commit, finding);
  const ruleIndex = (ruleNames as readonly string[]).indexOf(finding.rule);
  const [fact = "", ...advice] = listFinding(finding, commit.policy?.url);
  return {
    ruleId: `ai/${shorten(finding.rule)}`,
    ruleIndex: ruleIndex >= 0 ? ruleIndex : undefined,
    level,
    message: { text: message([fact.replace(/^\S+ /, ""), ...advice].join("\n")) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
        },
        logicalLocations: [{ name: shorten(commit.hash), kind: "commit" }],
      },
    ],
    // GitHub knows a result again by this fingerprint only.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      commit: shorten(commit.hash),
      subject: shorten(commit.subject),
      author: shorten(`${commit.author.name} <${commit.author.email}>`),
      date: shorten(commit.date),
      repository: commit.repository && shorten(commit.repository),
    },
  };
}

/** Text in which braces are no placeholders and brackets make no link: sections 3.11.5 and 3.11.6. */
function message(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replaceAll("](", "] (");
}

/** The repository's address, from that of its commits: `https://github.com/o/r/commit/{hash}`, with `/-/` on GitLab. */
function repositoryAddress(commitAddress: string | undefined): string | undefined {
  return /^(https?:\/\/(?:[\w.~!$&*+,;=:@/-]|%[0-9A-Fa-f]{2})+?)(?:\/-)?\/commit\/\{hash\}$/.exec(
    commitAddress ?? "",
  )?.[1];
}
