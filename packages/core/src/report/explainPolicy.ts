import type { Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { TrailerSpec } from "../policy/disclosureSchema.ts";

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a policy wants, in plain words: the trailers to type first, what it refuses, and what the author attests. */
export function explainPolicy(policy: Policy): Section[] {
  const sections: Section[] = [
    { title: "Stance", lines: [explainStance(policy)] },
    { title: disclosureTitle(policy), lines: explainDisclosure(policy) },
    { title: "Not accepted", lines: explainRefusals(policy) },
    { title: "People", lines: explainPeople(policy) },
    { title: "Size and paths", lines: explainLimits(policy) },
    { title: "A maintainer's agreement", lines: explainAgreement(policy) },
    { title: "You attest (no tool can check it)", lines: policy.attest },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const stances = {
  forbid: "Contributions made with AI are declined.",
  restrict: "AI may be used in the areas and sizes below.",
  allow: "AI may be used.",
} as const;

function explainStance({ stance, agreement }: Policy): string {
  if (stance === "forbid" && agreement) return "Contributions made with AI are declined without prior agreement.";
  return stances[stance];
}

const channels: Readonly<Record<Policy["disclosure"]["channels"][number], string>> = {
  "commit-trailer": "a trailer of the commit message",
  "commit-body": "the commit message's text",
  "pr-body": "the pull request's description",
  "pr-section": "a section of the pull request's description",
  "pr-checkbox": "a checkbox of the pull request's template",
  "pr-label": "a label of the pull request",
  issue: "the issue",
};

function disclosureTitle({ disclosure }: Policy): string {
  if (disclosure.level === "none") return "Disclosure";
  return `Disclosure of AI use (${disclosure.level}), in ${disclosure.channels.map((channel) => channels[channel]).join(" or ")}`;
}

function explainDisclosure(policy: Policy): string[] {
  const { disclosure, uses } = policy;
  const lines = disclosure.trailers.flatMap((spec) => [...explainTrailer(spec), ...explainUses(spec, uses)]);
  lines.push(...explainPullRequest(policy).map((way) => `in the pull request: ${way}`));
  if (disclosure.threshold !== undefined) lines.push(`Asked for when ${disclosure.threshold}`);
  if (disclosure.negative.length > 0)
    lines.push(`Where no AI was used, you may say so: ${disclosure.negative.join(", ")}`);
  if (disclosure.exempt.length > 0) lines.push(`Needs no disclosure: ${disclosure.exempt.join(", ")}`);
  return lines;
}

function explainTrailer({ key, value, example, before, last, degree }: TrailerSpec): string[] {
  const order = before?.length ? `, above ${before.join(" and ")}` : last ? ", as the last line" : "";
  const lines = [`type  ${key}: ${example}${order}${degree ? ` (${degree} use)` : ""}`];
  if (value === "person")
    lines.push("      the value is a name with an address; one that is no tool's discloses nothing");
  if (typeof value === "object" && "form" in value) lines.push(`      form: ${value.form}`);
  if (typeof value === "object" && "list" in value) {
    lines.push(
      `      one or more of ${value.list.join(", ")}, with commas between${value.notes ? "; each may have a note: code (refactoring)" : ""}`,
    );
  }
  return lines;
}

function explainUses({ value }: TrailerSpec, uses: Policy["uses"]): string[] {
  if (typeof value !== "object" || !("list" in value)) return [];
  return value.list.flatMap((name) => {
    const use = uses[name];
    if (use?.limit === undefined) return [];
    const unless = use.unlessNote?.length ? `, unless its note says ${use.unlessNote.join(" or ")}` : "";
    return [`      ${name}: at most ${use.limit} changed lines in ${use.covers.join(" and ")}${unless}`];
  });
}

function explainRefusals(policy: Policy): string[] {
  const lines = policy.forbidTrailers.map(
    ({ keys, when, reason }) =>
      `${keys.join(", ")}${when === "names-tool" ? " naming a tool" : ""}: ${policy.title} ${reason}`,
  );
  if (policy.adverts === "forbidden") lines.push("generated-with footers and links to agent sessions");
  for (const { globs, when, reason } of policy.forbidFiles)
    lines.push(`${globs.join(", ")}${when === "ai" ? " made with AI" : ""}: ${policy.title} ${reason}`);
  for (const { text, in: places } of policy.canaries)
    lines.push(`"${text}" in the ${places.map((place) => canaryPlaces[place]).join(" or ")}: a trap for agents`);
  if (policy.tools.allow) lines.push(`tools other than ${policy.tools.allow.join(", ")}`);
  if (policy.tools.name !== "optional")
    lines.push(
      policy.tools.name === "required" ? "a disclosure that names no tool" : "a disclosure that names the tool",
    );
  return lines;
}

const canaryPlaces = { "commit-message": "commit message", "pr-body": "pull request's description" } as const;

const roleNames = {
  author: "author",
  committer: "committer",
  coAuthor: "co-author",
  signer: "signer",
  reviewer: "reviewer",
} as const;

function explainPeople({ identities, signOff, exempt }: Policy): string[] {
  const human = Object.entries(roleNames)
    .filter(([role]) => identities[role as keyof typeof roleNames] === "human")
    .map(([, name]) => name);
  const lines = human.length > 0 ? [`only people as ${human.join(", ")}`] : [];
  if (signOff.level === "required")
    lines.push(`Signed-off-by is required${signOff.matchAuthor ? ", with the author's address" : ""}: git commit -s`);
  if (signOff.level === "forbidden") lines.push("Signed-off-by is not used");
  if (exempt.roles.length > 0)
    lines.push(`spared: ${exempt.roles.map((role) => `${role}s`).join(" and ")}, once exempt.authors lists them`);
  if (exempt.authors.length > 0) lines.push(`not judged: ${exempt.authors.join(", ")}`);
  return lines;
}

function explainLimits(policy: Policy): string[] {
  const lines = policy.limits.map(explainLimit);
  for (const { categories, when, unless } of policy.offLimits) {
    const paths = categories
      .map((name) => `${name} (${policy.categories[name]?.join(", ") || "no paths set yet"})`)
      .join(", ");
    lines.push(
      `${paths}: closed to ${when === "ai" ? "AI-assisted " : ""}changes${unless ? ` without a maintainer's ${unless}` : ""}`,
    );
  }
  if (policy.weakenedTests)
    lines.push(
      `${policy.weakenedTests.categories.join(", ")}: ${policy.weakenedTests.when === "ai" ? "AI-assisted changes" : "changes"} do not take tests away`,
    );
  if (policy.deterministicTools.length > 0)
    lines.push(
      `a mechanical change is better made with ${policy.deterministicTools.join(", ")}; the message says with which`,
    );
  for (const { globs, named, policy: other } of policy.byPath)
    lines.push(
      `${globs.join(", ")}: also judged by ${named === other.title ? named : `${other.title}'s policy (${named})`}`,
    );
  return lines;
}

function explainLimit({ id, unit, max, per, only, exclude, when, newcomer, severity }: Limit): string {
  const unitName = unit === "files" ? "files" : `${unit} lines`;
  const scope = `${only?.length ? ` in ${only.join(" and ")}` : ""}${exclude?.length ? ` outside ${exclude.join(" and ")}` : ""}`;
  const who = newcomer === undefined ? "" : `, by authors with fewer than ${newcomer} earlier commits`;
  return `${id}: at most ${max} ${unitName}${scope} in ${when === "ai" ? "an AI-assisted" : "a"} ${per === "range" ? "series of commits" : "commit"}${who}${severity === "warn" ? " (more is only warned about)" : ""}`;
}

function explainAgreement({ agreement }: Policy): string[] {
  if (!agreement) return [];
  const { grantedBy } = agreement;
  const who =
    typeof grantedBy === "string"
      ? `somebody whom ${grantedBy} lists for every path that needs it`
      : grantedBy?.length
        ? `one of ${grantedBy.join(", ")}`
        : "a maintainer";
  return [`type  ${agreement.trailer}: Name <address>, of ${who}${agreement.notSelf ? ", not of the author" : ""}`];
}
