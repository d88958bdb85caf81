import type { TrailerSpec } from "../policy/disclosureSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
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

export function disclosureTitle({ disclosure }: Policy): string {
  if (disclosure.level === "none") return "Disclosure";
  return `Disclosure of AI use (${disclosure.level}), in ${disclosure.channels.map((channel) => channels[channel]).join(" or ")}`;
}

export function explainDisclosure(policy: Policy): string[] {
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
  const order = before?.length ? `, above ${listed(before)}` : last ? ", as the last line" : "";
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
    return [`      ${name}: at most ${use.limit} changed lines in ${listed(use.covers)}${unless}`];
  });
}
