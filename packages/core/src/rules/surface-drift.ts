import { asksNothing } from "../policy/asksNothing.ts";
import { quotePath } from "../text/quotePath.ts";
import type { Examples, Rule } from "./rule.ts";

const plain = { name: "plain", disclosure: { level: "required" as const } };
const drift = { path: "AGENTS.md", surface: "agents", problem: "line 7 differs from the policy", inherited: false };

export const examples: Examples = {
  policy: plain,
  pass: {
    "no file holds the policy's text, or each is current": {},
    "a policy that asks for nothing": { policy: { name: "free" }, surfaces: [drift] },
  },
  fail: {
    "a commit that changes the policy, and not what agents read": {
      surfaces: [drift],
      says: "AGENTS.md does not say what the policy says: line 7 differs from the policy",
      fix: "ai-disclosure write agents AGENTS.md",
    },
    "drift in a history, where nobody knows whose it is": {
      surfaces: [{ ...drift, path: "docs/for agents.md", inherited: true }],
      says: "docs/for agents.md does not say what the policy says",
      fix: "ai-disclosure write agents 'docs/for agents.md'",
      severity: "warning",
    },
  },
};

export const surfaceDrift: Rule = {
  name: "surface-drift",
  place: 230,
  summary: "AGENTS.md, CONTRIBUTING and the templates say what the policy says.",
  why: "Agents and people follow what they read. They fail if a file asks for another trailer than the policy does.",
  whenNotToUse: "Where people edit the text between the markers by hand on purpose.",
  severity: "error",
  asked: (policy) => !asksNothing(policy),
  onlyMarked: true,
  check: ({ surfaces = [] }) =>
    surfaces.map(({ path, surface, problem, inherited }) => ({
      message: `${path} does not say what the policy says: ${problem}`,
      fix: `ai-disclosure write ${surface} ${quotePath(path)}`,
      where: { path },
      atMost: inherited ? "warning" : undefined,
    })),
};
