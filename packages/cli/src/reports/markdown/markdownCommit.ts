import { type AuditedCommit, type Finding, nameSpeaker, neutralise } from "@ai-disclosure/core/internal";
import { codeSpan } from "./codeSpan.ts";
import { commitName, listLate } from "../../reportParts/describeCommit.ts";
import { markdownLink } from "./markdownLink.ts";

/** Findings of a commit that are listed; a commit of a thousand files may have a thousand. */
const mostFindings = 20;

/** A commit's findings as a list under its name, which is a link where its address is known. */
export function markdownCommit(commit: AuditedCommit, commitAddress: string | undefined): string {
  const name = codeSpan(commitName(commit));
  const address =
    commit.repository === undefined
      ? commitAddress?.replace("{hash}", () => encodeURIComponent(neutralise(commit.hash)))
      : undefined;
  const lines = [
    ...commit.findings.map((finding) => formatFinding(finding)),
    ...listLate(commit).map((text) => `- ➖ ${codeSpan(text)}`),
    ...commit.waived.map(
      ({ message, waivedBy = "", by }) =>
        `- ➖ ${codeSpan(message)}, waived: ${codeSpan(waivedBy)}${by ? `; ${formatSpeaker(by)}` : ""}`,
    ),
  ];
  const rest = lines.length - mostFindings;
  return [
    `**${markdownLink(name, address) ?? name}** ${codeSpan(commit.subject)}, by ${codeSpan(commit.author.name)}`,
    "",
    ...lines.slice(0, mostFindings),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ].join("\n");
}

function formatFinding({ severity, message, details = [], fix, by }: Finding): string {
  return [
    `- ${severity === "error" ? "❌" : "⚠️"} ${codeSpan(message)}`,
    ...details.slice(0, mostFindings).map((detail) => `  - ${codeSpan(detail)}`),
    ...(fix === undefined ? [] : [`  - fix: ${codeSpan(fix)}`]),
    ...(by === undefined ? [] : [`  - ${formatSpeaker(by)}`]),
  ].join("\n");
}

function formatSpeaker(by: NonNullable<Finding["by"]>): string {
  const link = markdownLink("the text it follows", by.url);
  return `by: ${codeSpan(nameSpeaker(by))}${link === undefined ? "" : `, ${link}`}`;
}
