import type { Change } from "../change/change.ts";
import { forbiddenLines } from "../change/forbiddenLines.ts";
import { ownSignOff } from "../change/ownSignOff.ts";
import { removeMark } from "../change/removeMark.ts";
import type { Fix, Violation } from "../finding/finding.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/person.ts";
import type { Trailer } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { remember } from "../text/remember.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import type { Examples, Rule } from "./rule.ts";

const tool = { name: "Claude", email: "noreply@anthropic.com" };

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "a person called Claude": {
      message: "fix it\n\nSigned-off-by: Claude Dupont <claude@dupont.example>",
      author: { name: "Claude Dupont", email: "claude@dupont.example" },
    },
    "a tool that reviewed and reported made none of the change": {
      message:
        "fix it\n\nReported-by: Claude <noreply@anthropic.com>\nReviewed-by: coderabbitai[bot] <136622811+coderabbitai[bot]@users.noreply.github.com>\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "a vendor's engineer": {
      message: "fix it\n\nSigned-off-by: Jo Roe <jo@openai.com>",
      author: { name: "Jo Roe", email: "jo@openai.com" },
    },
  },
  fail: {
    "a tool signs off": {
      message: "fix it\n\nSigned-off-by: Claude <noreply@anthropic.com>",
      says: "signed off by Claude",
      fix: "delete line 3, and sign off yourself: Signed-off-by: Jane Doe <jane@example.org>",
    },
    "a tool is the author": {
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      author: tool,
      says: "the author is Claude",
      fix: 'commit in your own name: git commit --author="Name <address>"',
    },
    "a tool reviewed": {
      policy: { name: "people", identities: { reviewer: "human" } },
      message: "fix it\n\nReviewed-by: Claude <noreply@anthropic.com>",
      says: "reviewed by Claude",
      fix: "delete line 3",
    },
    "an agent opened the pull request, and says so": {
      policy: { title: "Node.js", identities: { opener: "human" } },
      pullRequest: { title: "doc: fix a typo", body: "Made by an agent.", author: "devin-ai-integration[bot]" },
      says: "Devin opened the pull request, and Node.js accepts only those that people open",
      fix: "review the change, and open the pull request yourself",
    },
  },
};

export const humanIdentity: Rule = {
  name: "human-identity",
  place: 50,
  summary:
    "Where the policy says so, only people are authors, committers, signers, co-authors, reviewers and reporters, and open pull requests.",
  why: "Only a person can certify where a contribution comes from, own it, and answer for it.",
  whenNotToUse: "Where a tool is welcome as co-author (pytest, IREE): set that role to any.",
  severity: "error",
  asked: ({ identities }) => Object.values(identities).includes("human"),
  check(change, policy) {
    const violations: Violation[] = [];
    const field = checkField("author", change, policy) ?? checkField("committer", change, policy);
    if (field) violations.push(field);
    const opened = checkOpener(change, policy);
    if (opened) violations.push(opened);
    let forbidden: ReadonlySet<number> | undefined;
    for (const trailer of change.message?.trailers ?? []) {
      const violation = checkTrailer(trailer, change, policy);
      if (!violation) continue;
      // What the policy forbids is reported by `trailer-forbidden`, with the line to write instead.
      forbidden ??= new Set(forbiddenLines(change, policy).map(({ line }) => line));
      if (!forbidden.has(trailer.line)) violations.push(violation);
    }
    return violations;
  },
};

type Role = keyof Policy["identities"];

const roles: ReadonlyMap<string, { readonly role: Role; readonly did: string }> = new Map([
  ["signed-off-by", { role: "signer", did: "signed off by" }],
  ["co-authored-by", { role: "coAuthor", did: "co-authored by" }],
  ["co-developed-by", { role: "coAuthor", did: "co-developed by" }],
  ["reviewed-by", { role: "reviewer", did: "reviewed by" }],
  ["acked-by", { role: "reviewer", did: "acknowledged by" }],
  ["tested-by", { role: "reviewer", did: "tested by" }],
  ["reported-by", { role: "reporter", did: "reported by" }],
  ["suggested-by", { role: "reporter", did: "suggested by" }],
]);

const roleOf = remember((key) => roles.get(key.toLowerCase()));

function checkField(field: "author" | "committer", change: Change, policy: Policy): Violation | undefined {
  const person = change[field];
  if (policy.identities[field] !== "human" || !person) return undefined;
  const found = identifyTool(person, knownTools(policy.tools));
  if (!found) return undefined;
  return {
    message: `the ${field} is ${found.tool}, and ${policy.title} accepts only people: ${person.name} <${person.email}>`,
    fix:
      field === "author"
        ? 'commit in your own name: git commit --author="Name <address>"'
        : "set your own name: git config user.name, git config user.email",
    where: { field },
    atMost: found.certainty === "weak" ? "warning" : undefined,
  };
}

function checkOpener({ evidence }: Change, { identities, title }: Policy): Violation | undefined {
  if (identities.opener !== "human") return undefined;
  const agent = evidence.find(({ kind, where }) => kind === "author" && where.field === inPullRequest.field);
  if (agent?.tool === undefined) return undefined;
  return {
    message: `${agent.tool} opened the pull request, and ${title} accepts only those that people open`,
    fix: "review the change, and open the pull request yourself",
    where: inPullRequest,
    atMost: agent.grade === "weak" ? "warning" : undefined,
  };
}

function checkTrailer({ key, value, line }: Trailer, change: Change, policy: Policy): Violation | undefined {
  const entry = roleOf(key);
  if (!entry || policy.identities[entry.role] !== "human") return undefined;
  const tools = knownTools(policy.tools);
  const found = identifyTool(parsePerson(value), tools);
  if (!found) return undefined;
  const fix = removeMark(line, found.certainty === "strong", change, policy);
  return {
    message: `${entry.did} ${found.tool}, which only people may do: ${value}`,
    fix: entry.role === "signer" ? signInstead(line, fix, change, policy) : fix,
    where: { line },
    atMost: found.certainty === "weak" ? "warning" : undefined,
  };
}

/** A tool's sign-off goes as any mark does; that of a person, only that person can write. */
function signInstead(line: number, fix: Fix, change: Change, policy: Policy): Fix {
  const signOff = ownSignOff(change, policy) ?? "git commit -s";
  return { ...fix, text: `${fix.text ?? `delete line ${line}`}, and sign off yourself: ${signOff}` };
}
