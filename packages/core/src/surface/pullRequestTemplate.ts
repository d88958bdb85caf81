import { disclosesInCommits, disclosesInPullRequest, type Policy } from "../policy/policy.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { neutralise } from "../text/neutralise.ts";
import { exampleTrailers } from "./exampleTrailers.ts";
import { comment, escapeMarkdown } from "./markdown.ts";
import { missingSections } from "./missingSections.ts";
import type { Surface, SurfaceText } from "./surface.ts";

const elsewhere = "the template does not ask; hooks and CI check it";

/** What a pull request's author fills in. Left as it is, it says nothing of AI. */
export const surface: Surface = {
  comments: "html",
  files: [".github/pull_request_template.md", "pull_request_template.md", "docs/pull_request_template.md"],
  describe,
};

function describe(policy: Policy): SurfaceText {
  const { checkboxes, section, fields = [] } = policy.disclosure.pullRequest;
  const { channels } = policy.disclosure;
  const boxes = channels.includes("pr-checkbox") ? [...(checkboxes?.yes ?? []), ...(checkboxes?.no ?? [])] : [];
  // One without a colon would read as an answer that is there already.
  const filled = channels.includes("pr-body") ? fields.filter((field) => field.endsWith(":")) : [];
  const asked = instructions(policy);
  return {
    lines: [
      `## ${escapeMarkdown((channels.includes("pr-section") ? section : undefined) ?? "AI use")}`,
      "",
      ...comment(asked.length > 0 ? asked : [`${policy.title} asks no question about AI in a pull request.`]),
      ...(boxes.length > 0 ? ["", ...boxes.map((text) => `- [ ] ${neutralise(text)}`)] : []),
      ...filled.flatMap((field) => ["", neutralise(field)]),
    ],
    missing: missingSections(policy, {
      refusals: elsewhere,
      people: elsewhere,
      tools: elsewhere,
      limits: elsewhere,
      rules: elsewhere,
      agreement: elsewhere,
      advice: "CONTRIBUTING has room for it",
      uncovered: "CONTRIBUTING has room for it",
      severity: elsewhere,
      ...(disclosesInCommits(policy) && { disclosure: "in the commit message; the template only says so" }),
    }),
  };
}

function instructions(policy: Policy): string[] {
  const { title, disclosure, attest, stance, agreement } = policy;
  const { level, pullRequest } = disclosure;
  const inPullRequest = disclosesInPullRequest(policy) ? explainPullRequest(policy) : [];
  const when = pullRequest.when === "always" ? "whether or not AI was used" : "if AI was used";
  const typed = exampleTrailers(policy);
  const asks = level === "required" ? "asks you" : "invites you";
  return [
    ...(stance === "forbid"
      ? [`${title} declines contributions made with AI${agreement ? " without prior agreement" : ""}.`]
      : []),
    ...(inPullRequest.length > 0
      ? [`${title} ${asks} to disclose AI use here, ${when}: ${inPullRequest.join("; or ")}`]
      : []),
    ...(level !== "none" && typed.length > 0
      ? [`${title} ${asks} to disclose AI use in the commit message, by a line such as ${typed.join(" or ")}`]
      : []),
    ...(attest.length > 0 ? ["With this pull request you attest:", ...attest.map((line) => `- ${line}`)] : []),
  ];
}
