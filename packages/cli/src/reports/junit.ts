import {
  formatWaived,
  type AuditedCommit,
  type AuditSummary,
  isError,
  listFinding,
  neutralise,
  plural,
  shorten,
} from "@ai-disclosure/core/internal";
import type { Report, ReportFormat, ReportOptions } from "../reportParts/report.ts";
import { commitName, isNotable, listLate } from "../reportParts/describeCommit.ts";

/** Commits of a suite: its counts stand before them, so they are held until it is full. */
const suiteSize = 1000;

interface Case {
  readonly xml: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
}

/**
 * JUnit's XML as Jenkins and GitLab read it: a commit is a test case, its errors are its failure, its warnings are its
 * output. Silent commits are one case together, unless every commit is asked for.
 * @see https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 */
export const report: ReportFormat = { ending: "xml", create: createReport };

function createReport(write: (text: string) => void, { allCommits }: ReportOptions): Report {
  let cases: Case[] = [];
  let suites = 0;
  let listed = 0;
  const flush = () => {
    suites += 1;
    write(suiteOf(cases, suites));
    cases = [];
  };
  return {
    begin() {
      write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ai-disclosure">\n');
    },
    commit(commit) {
      if (!allCommits && !isNotable(commit)) return;
      if (commit.kind !== "pull request") listed += 1;
      cases.push(caseOf(commit));
      if (cases.length === suiteSize) flush();
    },
    end(summary, { scope }) {
      cases.push(...closingCases(summary, summary.commits - listed, scope));
      flush();
      write("</testsuites>\n");
    },
  };
}

function suiteOf(cases: readonly Case[], number: number): string {
  const count = (outcome: Case["outcome"]) => cases.filter((one) => one.outcome === outcome).length;
  const counts = `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
  return `<testsuite name="AI policy${number > 1 ? `, part ${number}` : ""}" ${counts} time="0">\n${cases.map(({ xml }) => xml).join("")}</testsuite>\n`;
}

function caseOf(commit: AuditedCommit): Case {
  const name = `${commitName(commit)} ${shorten(commit.subject)}`;
  const format = (severity: string) =>
    commit.findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) => listFinding(finding, commit.policy?.url));
  const [errors, warnings] = [format("error"), format("warning")];
  const notes = [
    ...warnings,
    ...listLate(commit).map((text) => `- ${shorten(text)}`),
    ...commit.waived.map(formatWaived),
    ...commit.unchecked.map(({ text }) => `- not checked: ${shorten(text)}`),
  ];
  const output = notes.length > 0 ? `<system-out>${escapeXml(notes.join("\n"))}</system-out>` : "";
  if (commit.policy === null) return testCase(name, "skipped", '<skipped message="no policy in force"/>');
  const first = commit.findings.find(isError);
  if (!first) return testCase(name, "passed", output);
  const about = `message="${escapeXml(shorten(first.message))}" type="ai/${escapeXml(shorten(first.rule))}"`;
  return testCase(name, "failure", `<failure ${about}>${escapeXml(errors.join("\n"))}</failure>${output}`);
}

function closingCases({ incomplete }: AuditSummary, others: number, scope: string): Case[] {
  const about = `<error message="${escapeXml(shorten(`INCOMPLETE: ${incomplete ?? ""}`))}" type="incomplete"/>`;
  return [
    ...(others > 0 ? [testCase(`${plural(others, "commit")} without declared or detected AI use`, "passed", "")] : []),
    incomplete === undefined
      ? testCase(`every commit of ${shorten(scope)} was judged`, "passed", "")
      : testCase(`every commit of ${shorten(scope)} was judged`, "error", about),
  ];
}

function testCase(name: string, outcome: Case["outcome"], content: string): Case {
  const start = `<testcase classname="ai-disclosure" name="${escapeXml(name)}" time="0"`;
  return { xml: content ? `${start}>${content}</testcase>\n` : `${start}/>\n`, outcome };
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/**
 * Untrusted text for XML 1.0, in an element or an attribute. Characters that XML forbids even as references (controls,
 * lone surrogates, U+FFFE, U+FFFF) become visible escapes; line feeds stay.
 * @see https://www.w3.org/TR/xml/#charsets
 */
function escapeXml(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      neutralise(line)
        .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
        .replace(/[&<>"']/g, (character) => entities[character] ?? "")
        .replaceAll("##", "#&#35;"),
    )
    .join("&#10;");
}
