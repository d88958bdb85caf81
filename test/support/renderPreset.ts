import { explainPolicy, loadPreset, resolvePolicy } from "@ai-disclosure/core";

/** A preset's page: what `ai-disclosure explain` says of it. */
export async function renderPreset(name: string): Promise<string> {
  const policy = await resolvePolicy({ extends: name });
  const { source, effective, title } = policy;
  const since =
    effective.from === undefined
      ? ""
      : ` Since ${effective.from}${effective.until ? `, until ${effective.until}` : ""}.`;
  const { extends: parent } = await loadPreset(name);
  return [
    `# ${name}`,
    `${title} · ${source?.status}, read on ${source?.read} · <${source?.url}>.${since}`,
    ...(source?.note === undefined ? [] : [source.note]),
    ...(parent === undefined ? [] : [`Extends \`${parent}\`.`]),
    `Use it: \`{ "extends": "${name}" }\` in \`ai-policy.json\`, or \`extends: ["@ai-disclosure/commitlint-plugin/${name}"]\` in commitlint.`,
    ...explainPolicy(policy).flatMap((section) => [
      `## ${section.title}`,
      `\`\`\`\n${section.lines.join("\n")}\n\`\`\``,
    ]),
    "<!-- Written by the tests from the preset's own file; `npx vitest run docs -u` writes it anew. -->",
    "",
  ].join("\n\n");
}
