import {
  explainPolicy,
  formatFinding,
  loadPreset,
  plural,
  presetNames,
  resolvePolicy,
  resolveVersions,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { Example } from "./completeExamples.ts";
import { documentedPresets } from "./documentedPresets.ts";
import { fence } from "./fence.ts";
import { introducePullRequest } from "./introducePullRequest.ts";
import { judgeExample } from "./judgeExample.ts";

/** A preset's page: what `ai-disclosure explain` says of it, and what it really prints for each of its examples. */
export async function renderPreset(name: string): Promise<string> {
  const policy = await resolvePolicy({ extends: name });
  const { extends: parent } = await loadPreset(name);
  const { accepted = [], rejected = [] } = documentedPresets.find((one) => one.name === name)?.examples ?? {};
  const refused = await Promise.all(rejected.map(renderExample));
  const passed = await Promise.all(accepted.map(renderExample));
  return [
    `# ${titleOf(policy)}`,
    ...(await renderSource(policy)),
    ...(parent === undefined ? [] : [`Extends ${link(parent)}.`]),
    `Use it: \`{ "extends": "${name}" }\` in \`ai-policy.json\`, or \`extends: ["@ai-disclosure/commitlint-plugin/${name}"]\` in commitlint.`,
    ...explainPolicy(policy).flatMap((section) => [`## ${section.title}`, fence(section.lines.join("\n"))]),
    ...(refused.length > 0 ? ["## Refused", ...refused] : []),
    ...(passed.length > 0 ? ["## Accepted", ...passed] : []),
    "<!-- Written by the tests from the preset's own file; `npx vitest run docs -u` writes it anew. -->",
    "",
  ].join("\n\n");
}

/** The project's name, and the policy's where it says more. */
function titleOf({ name, title, repositories }: Policy): string {
  if (repositories.length === 0) return name;
  return title.toLowerCase().replaceAll(/\W/gu, "-") === name ? title : `${title} (${name})`;
}

async function renderSource({ name, source, effective, title, repositories }: Policy): Promise<string[]> {
  const since =
    effective.from === undefined
      ? ""
      : ` Since ${effective.from}${effective.until ? `, until ${effective.until}` : ""}.`;
  const versions = await resolveVersions({ extends: name });
  const earlier = versions
    .slice(1)
    .map(({ policy }, index) => `before ${versions[index]?.since} by ${link(policy.name)}`);
  const later = await successorOf(name);
  return [
    `${title} · ${source?.status}, read on ${source?.read} · <${source?.url}>.${since}`,
    ...(source?.note === undefined ? [] : [source.note]),
    ...(repositories.length > 0 ? [`For ${repositories.map((address) => `\`${address}\``).join(", ")}.`] : []),
    ...(earlier.length > 0 ? [`Older commits are judged by the policy of their day: ${earlier.join(", ")}.`] : []),
    ...(later === undefined ? [] : [`Superseded by ${link(later)}.`]),
  ];
}

async function successorOf(name: string): Promise<string | undefined> {
  for (const other of presetNames) if ((await loadPreset(other)).supersedes === name) return other;
  return undefined;
}

async function renderExample(example: Example): Promise<string> {
  const { findings, policy } = await judgeExample(example);
  const { author, files = [], earlierCommits, owners, pullRequest, message = "" } = example;
  const context = [
    ...(author ? [`author \`${author.name} <${author.email}>\``] : []),
    ...(earlierCommits === undefined ? [] : [`after ${plural(earlierCommits, "commit")} by the author`]),
    ...(owners === undefined ? [] : [`CODEOWNERS \`${owners}\``]),
    ...files.map(({ path, added, deleted }) => `\`${path}\` +${added} −${deleted}`),
  ];
  return [
    `### ${example.title}`,
    ...(context.length > 0 ? [context.join(" · ")] : []),
    fence(message),
    ...(pullRequest ? [`in ${introducePullRequest(pullRequest)}:`, fence(pullRequest.body)] : []),
    ...(findings.length > 0 ? [fence(findings.map((finding) => formatFinding(finding, policy)).join("\n"))] : []),
  ].join("\n\n");
}

function link(name: string): string {
  return `[\`${name}\`](${name}.md)`;
}
