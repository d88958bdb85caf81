import { disclosesInPullRequest } from "../policy/disclosesInPullRequest.ts";
import type { PolicySource } from "../policy/schema.ts";
import { findInconsistency } from "../statement/findInconsistency.ts";
import { findMissingChannels } from "../statement/findMissingChannels.ts";
import { findMissingStatement } from "../statement/findMissingStatement.ts";
import { readPullRequest } from "../pullRequest/readPullRequest.ts";
import type { Examples, Rule } from "./rule.ts";

const section: PolicySource = {
  title: "NetworkManager",
  disclosure: {
    level: "required",
    channels: ["pr-section"],
    pullRequest: {
      when: "always",
      section: "How was AI used in this MR",
      prompts: ["Explain exactly how AI was used"],
    },
  },
};
const boxes: PolicySource = {
  title: "Django",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: {
      when: "always",
      checkboxes: { yes: ["If AI tools were used"], no: ["No AI tools were used"] },
    },
  },
};
const fields: PolicySource = {
  title: "WordPress",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { fields: ["AI assistance:", "Tool(s):", "Used for:"] },
  },
};
const prose: PolicySource = {
  title: "Kubernetes",
  disclosure: {
    level: "required",
    channels: ["pr-body"],
    pullRequest: { sentence: "This PR was written in part with the assistance of generative AI" },
  },
};
const label: PolicySource = {
  title: "Rust",
  disclosure: { level: "required", channels: ["pr-body", "pr-label"], pullRequest: { label: "llm-assisted" } },
};
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";
const request = (body: string, labels: readonly string[] = []) => ({ title: "Fix the parser", body, labels });

export const examples: Examples = {
  pass: [
    { title: "no mark, no demand", policy: prose, pullRequest: request("It broke on empty lines.") },
    {
      title: "disclosed in the author's own words",
      policy: prose,
      pullRequest: request(`I had Claude Code draft the tests.\n\n${footer}`),
    },
    {
      title: "a section that is filled in",
      policy: section,
      pullRequest: request("## How was AI used in this MR\n\nNot used."),
    },
    {
      title: "one of two boxes",
      policy: boxes,
      pullRequest: request("- [x] **No AI tools were used** in preparing this PR.\n- [ ] **If AI tools were used**, …"),
    },
    {
      title: "a box that is nested below one of the two",
      policy: boxes,
      pullRequest: request(
        "- [ ] No AI tools were used\n- [ ] If AI tools were used, …\n    - [x] they wrote the tests",
      ),
    },
    {
      title: "fields",
      policy: fields,
      pullRequest: request(`AI assistance: Yes\nTool(s): Claude Code\nUsed for: tests\n\n${footer}`),
    },
    {
      title: "said in the message, where that will do",
      policy: { extends: "debian" },
      message: "refresh the patches\n\nThe test script was written with Claude Code.",
      pullRequest: request("For 2.4.1."),
    },
    {
      title: "a sentence about the change, with a link",
      policy: prose,
      pullRequest: request("This PR was written with [Claude Code](https://claude.com/claude-code)."),
    },
    { title: "a label", policy: label, pullRequest: request(footer, ["llm-assisted"]) },
  ],
  fail: [
    {
      title: "a tool's stamp, without a disclosure",
      policy: { ...label, title: "Rust" },
      pullRequest: { ...request("Tidy up."), author: "copilot-swe-agent[bot]" },
      says: "the author is GitHub Copilot, but the pull request does not disclose it",
      fix: "write in the description: AI was used for …, or add the label llm-assisted",
    },
    {
      title: "a tool's footer in the description is no word of the author's",
      policy: prose,
      pullRequest: request(`It broke on empty lines.\n\n${footer}`),
      says: "the pull request names Claude Code, but does not disclose AI use",
      fix: "write in the description: This PR was written in part with the assistance of generative AI",
    },
    {
      title: "a template's comment is no answer",
      policy: section,
      pullRequest: request(
        "## How was AI used in this MR\n\n<!-- say how AI was used -->\n\n## Checklist\n\n- [x] tests",
      ),
      says: "the pull request does not say whether AI was used",
      fix: 'write it under the heading "How was AI used in this MR"',
    },
    {
      title: "an app that nobody knows fills in no template: a warning",
      policy: boxes,
      pullRequest: { ...request("Bumps the translations."), author: "translations-of-jane[bot]" },
      says: "the pull request does not say whether AI was used",
      severity: "warning",
    },
    {
      title: "in the description, and without the label, where both are asked for",
      policy: { ...label, disclosure: { ...label.disclosure, everyChannel: true } },
      pullRequest: request("I had Claude Code draft the tests."),
      says: "the pull request discloses AI use, but not everywhere that Rust asks for it",
      fix: "add the label llm-assisted",
    },
    {
      title: "both boxes",
      policy: boxes,
      pullRequest: request("- [x] No AI tools were used in preparing this PR.\n- [X] If AI tools were used, …"),
      says: "the pull request says both that AI was used and that it was not",
    },
    {
      title: "a field left empty",
      policy: fields,
      pullRequest: request("AI assistance: Yes\nTool(s): \nUsed for: <!-- what -->"),
      says: 'the pull request leaves "Tool(s):" and "Used for:" empty',
      fix: 'fill in "Tool(s):" and "Used for:"',
    },
    {
      title: '"no", and a tool\'s stamp',
      policy: boxes,
      pullRequest: request(`- [x] No AI tools were used in preparing this PR.\n\n${footer}`),
      says: "the pull request says that no AI was used, but the pull request names Claude Code",
      fix: 'tick "If AI tools were used"',
    },
    {
      title: "said in other words than the template's",
      policy: fields,
      pullRequest: request("This patch was generated with ChatGPT."),
      says: "the pull request says that AI was used, but not where WordPress asks for it",
      severity: "warning",
    },
    {
      title: "a phrase proves little",
      policy: fields,
      pullRequest: request("The tables are generated by ChatGPT."),
      says: "if AI was used, say so",
      severity: "warning",
    },
  ],
};

export const prDisclosure: Rule = {
  name: "pr-disclosure",
  place: 190,
  summary: "A pull request says whether and how AI was used if the project's template asks for it.",
  why: "Many projects want the disclosure in the review, not in the history.",
  whenNotToUse: "Where people send commits by mail, or a trailer is the only disclosure.",
  severity: "error",
  asked: disclosesInPullRequest,
  onlyMarked: true,
  check(change, policy) {
    if (!change.pullRequest) return [];
    const statements = readPullRequest(change.pullRequest, policy);
    const violations =
      statements.length === 0
        ? findMissingStatement(change, policy)
        : [...findInconsistency(statements, change, policy), ...findMissingChannels(statements, change, policy)];
    const advised = policy.disclosure.level === "recommended";
    return advised ? violations.map((violation) => ({ ...violation, atMost: "warning" })) : violations;
  },
};
