import { formatFinding, plural } from "@ai-disclosure/core/internal";
import type { Example } from "./completeExamples.ts";
import type { DocumentedRule } from "./documentedRules.ts";
import { fence } from "./fence.ts";
import { introducePullRequest } from "./introducePullRequest.ts";
import { judgeExample } from "./judgeExample.ts";

/** A rule's page: its own words, and what it really prints for each of its examples. */
export async function renderRule(rule: DocumentedRule): Promise<string> {
  const refused = await Promise.all(rule.examples.fail.map((example) => renderExample(example, rule.name)));
  const accepted = await Promise.all(rule.examples.pass.map((example) => renderExample(example, rule.name)));
  return [
    `# ai/${rule.name}`,
    rule.summary,
    `**Why.** ${rule.why}`,
    ...(rule.outcomes ? [rule.outcomes.map((outcome) => `- ${outcome}`).join("\n")] : []),
    `**When not to use.** ${rule.whenNotToUse}`,
    `**Usual severity.** ${rule.severity}`,
    "## Refused",
    ...refused,
    "## Accepted",
    ...accepted,
    "<!-- Written by the tests from the rule's own file; `npx vitest run docs -u` writes it anew. -->",
    "",
  ].join("\n\n");
}

async function renderExample(example: Example, rule: string): Promise<string> {
  const { findings, policy } = await judgeExample(example);
  const printed = findings.filter((finding) => finding.rule === rule).map((finding) => formatFinding(finding, policy));
  const context = [
    describePolicy(example),
    ...Object.entries(example.environment ?? {}).map(([name, value]) => `environment \`${name}=${value}\``),
    ...(example.author ? [`author \`${example.author.name} <${example.author.email}>\``] : []),
    ...(example.pullRequest ? [introducePullRequest(example.pullRequest)] : []),
    ...(example.owners === undefined ? [] : [`CODEOWNERS \`${example.owners}\``]),
    ...describeRecord(example),
    ...(example.earlierCommits === undefined
      ? []
      : [`after ${plural(example.earlierCommits, "commit")} by the author`]),
    ...describeSeries(example),
    ...describeFiles(example),
  ];
  return [
    `### ${example.title}`,
    context.join(" · "),
    ...(example.pullRequest ? [fence(example.pullRequest.body)] : []),
    ...(example.message === undefined && !example.pullRequest ? ["*(before the message is written)*"] : []),
    ...(example.message === undefined ? [] : [fence(example.message)]),
    ...(example.note === undefined ? [] : ["and a note on it:", fence(example.note)]),
    ...(printed.length > 0 ? [fence(printed.join("\n"))] : []),
  ].join("\n\n");
}

function describePolicy({ policy }: Example): string {
  const { extends: preset, ...own } = policy;
  const rest = Object.keys(own).length > 0 ? ` \`${JSON.stringify(own)}\`` : "";
  return preset === undefined ? `policy${rest}` : `policy \`${preset}\`${rest && ` with${rest}`}`;
}

function describeRecord({ record }: Example): string[] {
  return (record?.files ?? []).map(
    ({ path, ai }) => `\`${record?.source}\` attributes ${ai} lines of \`${path}\` to AI`,
  );
}

function describeSeries({ series = [] }: Example): string[] {
  return series.map(({ message = "", files = [] }) => {
    return `before it in the series \`${message.replaceAll(/\n+/gu, " ⏎ ")}\` (${describeFiles({ files }).join(", ")})`;
  });
}

function describeFiles({ files = [] }: Pick<Example, "files">): string[] {
  return files.map(
    ({ path, from, added, deleted, status }) =>
      `\`${path}\` +${added} −${deleted}${from ? ` from \`${from}\`` : status === "deleted" ? ", deleted" : ""}`,
  );
}
