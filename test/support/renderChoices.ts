import { plural, presetNames, resolvePolicy, type Policy } from "@ai-disclosure/core/internal";
import { unitNames } from "../../packages/core/src/report/explainLimits.ts";
import { humanRoles } from "../../packages/core/src/report/explainPeople.ts";
import { disclosesInCommits } from "../../packages/core/src/policy/policy.ts";
import { listed } from "../../packages/core/src/text/listed.ts";

/** The groups in which a maintainer looks for a policy, in the page's order. */
const titles = {
  forbid: "AI is refused",
  restrict: "AI is allowed for some changes",
  commit: "Disclosure in the commit",
  pullRequest: "Disclosure in the pull request or the issue",
  both: "Disclosure in the commit and in the pull request",
  either: "Disclosure in the commit or in the pull request",
  recommended: "Disclosure is recommended",
  none: "No disclosure is asked for",
  superseded: "Older versions",
} as const;

/** Tables of all shipped policies by what they ask of whoever used AI. */
export async function renderChoices(): Promise<string[]> {
  const policies = await Promise.all(presetNames.map((name) => resolvePolicy({ extends: name })));
  const groups = Object.values(titles).map((title) => `[${title}](#${title.toLowerCase().replaceAll(" ", "-")})`);
  const tables = Object.entries(titles).flatMap(([group, title]) => [
    `### ${title}`,
    "",
    ...renderTable(policies.filter((policy) => groupOf(policy) === group)),
    "",
  ]);
  return [groups.join(" ·\n"), "", ...tables].slice(0, -1);
}

function groupOf(policy: Policy): keyof typeof titles {
  const { source, stance, disclosure } = policy;
  if (source?.status === "superseded") return "superseded";
  if (stance !== "allow") return stance;
  if (disclosure.level !== "required") return disclosure.level;
  if (!disclosesInCommits(policy)) return "pullRequest";
  if (disclosure.channels.every((channel) => channel.startsWith("commit-"))) return "commit";
  return disclosure.everyChannel ? "both" : "either";
}

function renderTable(policies: readonly Policy[]): string[] {
  const columns = Object.entries(cells).filter(([, cell]) => policies.some((policy) => cell(policy) !== ""));
  return [
    `| ${columns.map(([title]) => title).join(" | ")} |`,
    `|${"---|".repeat(columns.length)}`,
    ...policies.map((policy) => `| ${columns.map(([, cell]) => cell(policy) || "–").join(" | ")} |`),
  ];
}

const cells: Readonly<Record<string, (policy: Policy) => string>> = {
  policy: ({ name, title, repositories }) =>
    `[${repositories.length > 0 ? title : "any project"}](policies/${name}.md) \`${name}\``,
  disclosure: describeDisclosure,
  "people only": (policy) =>
    humanRoles(policy)
      .join(", ")
      .replace(/ of the pull request$/u, ""),
  "sign-off": ({ signOff }) => ({ required: "required", forbidden: "not used", optional: "" })[signOff.level],
  "limits and other rules": (policy) =>
    [...describeSizes(policy), ...describeRefusals(policy), ...describeDemands(policy)].join("; "),
  text: ({ source }) =>
    source === undefined ? "" : `[${source.status.replace("-", " ")}](${source.url}), read ${source.read}`,
};

function describeDisclosure(policy: Policy): string {
  const { level, channels, trailers, everyChannel, pullRequest } = policy.disclosure;
  if (level === "none") return "";
  const places = [
    ...(channels.includes("commit-trailer") ? trailers.map(writeTrailer) : []),
    ...(channels.includes("commit-body") ? ["the message's text"] : []),
    ...channels.flatMap((channel) => pullRequestPlaces[channel] ?? []),
  ];
  const rule = disclosesInCommits(policy) ? "disclosure-required" : "pr-disclosure";
  const notes = [
    ...(pullRequest.when === "always" ? ["whether or not AI was used"] : []),
    ...(policy.severity[rule] === "warn" ? ["a warning"] : []),
  ];
  return `${listed(places, everyChannel ? "and" : "or")}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

const pullRequestPlaces: Partial<Record<Policy["disclosure"]["channels"][number], string>> = {
  "pr-body": "the description",
  "pr-section": "a section of the template",
  "pr-checkbox": "a box of the template",
  "pr-label": "a label",
  issue: "the issue",
};

function writeTrailer({ key, value }: Policy["disclosure"]["trailers"][number]): string {
  switch (value.kind) {
    case "any":
      return code(`${key}: …`);
    case "person":
      return code(`${key}: Tool <address>`);
    case "form":
      return code(`${key}: ${value.forms[0]}`);
    case "list":
      return `${code(`${key}:`)} ${value.uses.join(", ")}`;
  }
}

/** In a table a bar ends the cell, in code as well. */
const code = (text: string) => `\`${text.replaceAll("|", "\\|")}\``;

function describeSizes({ uses, limits, offLimits, agreement }: Policy): string[] {
  return [
    ...Object.entries(uses).flatMap(([use, { limit, unit = "changed" }]) =>
      limit === undefined ? [] : [`${use}: at most ${limit} ${shortUnit(unit)}`],
    ),
    ...limits.map(
      ({ max, unit, per, when, newcomer, severity }) =>
        `at most ${unit === "files" ? plural(max, "file") : `${max} ${shortUnit(unit)}`} in ${when === "ai" ? "an AI-assisted" : "a"} ${per === "range" ? "pull request" : "commit"}${newcomer === undefined ? "" : " by a newcomer"}${severity === "warn" ? " (a warning)" : ""}`,
    ),
    ...offLimits.map(({ categories }) => `${listed(categories)} closed to AI`),
    ...(agreement === undefined ? [] : [`a maintainer can agree: ${code(`${agreement.trailer}: …`)}`]),
  ];
}

const shortUnit = (unit: keyof typeof unitNames) => unitNames[unit].replace(/ \(.*/u, "");

function describeRefusals({ accepts, forbidTrailers, adverts, forbidFiles, tools, canaries }: Policy): string[] {
  const refused = (when: "always" | "names-tool") =>
    forbidTrailers.filter((trailer) => trailer.when === when).flatMap(({ keys }) => keys);
  const [always, naming] = [refused("always"), refused("names-tool")];
  return [
    ...(accepts === "assistive" ? ["assistance only, nothing that AI generated"] : []),
    ...(always.length > 0 ? [`no ${shorten(always)}`] : []),
    ...(naming.length > 0 ? [`no tool in ${shorten(naming)}`] : []),
    ...(adverts === "forbidden" ? ["no generated-with footers"] : []),
    ...forbidFiles.map(({ reason }) => reason.replace(/;.*/u, "")),
    ...(tools.allow === undefined ? [] : [`only ${listed(tools.allow, "or")}`]),
    ...(tools.name === "required" ? ["the tool is named"] : []),
    ...(tools.name === "forbidden" ? ["the tool is not named"] : []),
    ...(canaries.length > 0 ? ["a trap for agents"] : []),
  ];
}

/** The first two: many policies refuse the same five. */
function shorten(keys: readonly string[]): string {
  const others = keys.length > 3 ? [plural(keys.length - 2, "other trailer")] : [];
  return listed([...keys.slice(0, others.length > 0 ? 2 : 3).map(code), ...others], "or");
}

function describeDemands({ requires, weakenedTests, deterministicTools }: Policy): string[] {
  return [
    ...requires.map(
      ({ what, severity }) => `asks for ${what.replace(/,$/u, "")}${severity === "warn" ? " (a warning)" : ""}`,
    ),
    ...(weakenedTests === undefined ? [] : ["tests must not get weaker"]),
    ...(deterministicTools.length > 0 ? ["mechanical changes are made with a tool"] : []),
  ];
}
