import { clauses, listing, type Clause } from "../policy/clause.ts";
import { type Policy, type TrailerSpec, disclosesInCommits } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { explainNote, unitNames } from "./explainLimits.ts";
import { listed } from "../text/listed.ts";

const channels: Readonly<Record<Policy["disclosure"]["channels"][number], string>> = {
  "commit-trailer": "a trailer of the commit message",
  "commit-body": "the commit message's text",
  "pr-body": "the pull request's description",
  "pr-section": "a section of the pull request's description",
  "pr-checkbox": "a checkbox of the pull request's template",
  "pr-label": "a label of the pull request",
  issue: "the issue",
};

export function disclosureTitle(policy: Policy): string {
  const { disclosure } = policy;
  if (disclosure.level === "none") return "Disclosure";
  const warned = onlyWarned(disclosesInCommits(policy) ? "disclosure-required" : "pr-disclosure", policy);
  const places = disclosure.channels.map((channel) => channels[channel]);
  return `Disclosure of AI use (${disclosure.level}), in ${listed(places, disclosure.everyChannel ? "and" : "or")}${warned}`;
}

export function explainDisclosure(policy: Policy): Clause[] {
  const { disclosure, uses } = policy;
  return [
    ...disclosure.trailers.flatMap((spec) => [
      ...clauses(["disclosure", "trailers", spec.key], `type  ${trailerToType(spec)}`),
      ...clauses(["disclosure", "trailers", spec.key, "value"], ...explainValue(spec)).map(below(spec)),
      ...explainUses(spec, uses),
    ]),
    ...explainOtherWays(policy),
  ];
}

function below({ key: under }: TrailerSpec): (clause: Clause) => Clause {
  return (clause) => ({ ...clause, under });
}

/** What there is to know of disclosure beside the trailers. */
export function explainOtherWays(policy: Policy): Clause[] {
  const { threshold, negative, exempt, pullRequest } = policy.disclosure;
  const { prompts = [], when } = pullRequest;
  const always = when === "always" ? ", whether or not AI was used" : "";
  const ways = explainPullRequest(policy).map((way) => `in the pull request${always}: ${way}`);
  const quoted = prompts.map((prompt) => `"${prompt}"`);
  return [
    ...clauses(["disclosure", "pullRequest"], ...ways),
    ...clauses(
      ["disclosure", "pullRequest", "prompts"],
      listing("The template's own words do not count as an answer: ", quoted),
    ),
    ...clauses(["disclosure", "threshold"], threshold !== undefined && `Asked for when ${threshold}`),
    ...clauses(["disclosure", "negative"], listing("If you used no AI, you may say so: ", negative)),
    ...clauses(["disclosure", "exempt"], listing("Needs no disclosure: ", exempt)),
  ];
}

/** `AI-used-for: code, above Signed-off-by`, as the example has it. */
export function trailerToType({ key, example, before, last, repeat, degree }: TrailerSpec): string {
  const order = `${before?.length ? `, above ${listed(before)}` : ""}${last ? ", as the last line" : ""}`;
  const again = repeat ? ", more than once if needed" : "";
  return `${key}: ${example}${order}${again}${degree ? ` (${degree} use)` : ""}`;
}

/** What the example alone does not show: one line, or none. */
export function explainValue({ value }: TrailerSpec): string[] {
  switch (value.kind) {
    case "any":
      return [];
    case "person":
      return ["the value is a name with an address; it discloses AI use only if it is a tool's"];
    case "form":
      return [
        `form: ${value.forms.join("   or   ")}${value.except.length > 0 ? `; without ${listed(value.except)}` : ""}`,
      ];
    case "list": {
      const notes = value.notes ? "; each may have a note: code (refactoring)" : "";
      const lenient = value.freeText === "warn" ? "; other text is a warning" : "";
      return [`one or more of ${value.uses.join(", ")}, with commas between${notes}${lenient}`];
    }
  }
}

export function explainUses({ key: under, value }: TrailerSpec, uses: Policy["uses"]): Clause[] {
  if (value.kind !== "list") return [];
  return value.uses.flatMap((name) => {
    const use = uses[name];
    if (use?.limit === undefined) return [];
    const text = `${name}: at most ${use.limit} ${unitNames[use.unit ?? "changed"]} in ${listed(use.covers)}${explainNote(use.unlessNote)}`;
    return [{ key: ["uses", name], text, under }];
  });
}
