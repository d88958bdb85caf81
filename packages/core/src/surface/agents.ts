import { disclosesInCommits, type Policy, type TrailerSpec } from "../policy/policy.ts";
import { linesOf, textOf, type Clause } from "../policy/clause.ts";
import { explainPullRequest } from "../pullRequest/explainPullRequest.ts";
import { explainUses, explainValue, trailerToType } from "../report/explainDisclosure.ts";
import { explainLimits } from "../report/explainLimits.ts";
import { explainAccepted, explainOtherRules, explainStance, whoAgrees } from "../report/explainPolicy.ts";
import { explainRefusals } from "../report/explainRefusals.ts";
import { humanRoles } from "../report/explainPeople.ts";
import { neutralise } from "../text/neutralise.ts";
import { quotePath } from "../text/quotePath.ts";
import { listed } from "../text/listed.ts";
import { exampleTrailers } from "./exampleTrailers.ts";
import { bullets, escapeMarkdown, fenced } from "./markdown.ts";
import { missingSections, withoutTraps } from "./missingSections.ts";
import type { Surface, SurfaceText } from "./surface.ts";

/** Rules for coding agents: short, imperative, complete. They read the text as it stands, and people its rendered form. */
export const surface: Surface = { comments: "html", files: ["AGENTS.md"], describe };

function describe(policy: Policy): SurfaceText {
  const parts = [
    { title: "Disclose AI use", lines: describeDisclosure(policy) },
    { title: "Never", lines: bullets(listProhibitions(policy)) },
    {
      title: "Limits",
      lines: bullets([...explainLimits(policy), ...listUses(policy), ...explainOtherRules(policy)].map(textOf)),
    },
    {
      title: "The person who submits attests this",
      lines: bullets(policy.attest, "You cannot attest it. Before you hand over your work, remind the person:"),
    },
    { title: "Also asked", lines: bullets(policy.uncovered) },
    { title: "When a hook refuses the commit", lines: describeMending(policy) },
  ];
  return {
    lines: [
      `## AI policy of ${escapeMarkdown(policy.title)}: rules for coding agents`,
      "",
      ...introduce(policy),
      ...parts.flatMap(({ title, lines }) => (lines.length === 0 ? [] : ["", `### ${title}`, "", ...lines])),
    ],
    missing: missingSections(policy, {
      tools: "hooks and CI know them",
      advice: "agents get the rules only",
      severity: "agents follow every rule",
    }),
  };
}

function introduce(policy: Policy): string[] {
  const stance = explainStance(policy);
  if (policy.stance !== "forbid") return [`${stance} Follow these rules in each commit, patch and pull request.`];
  const unless = policy.agreement ? ", unless a maintainer agreed to it before" : "";
  return [
    `${stance} Do not write code, tests, documentation or messages for this project${unless}: tell the person why.`,
    ...linesOf(explainAccepted(policy)),
  ];
}

function describeDisclosure(policy: Policy): string[] {
  const { level, trailers, channels, everyChannel, threshold, exempt } = policy.disclosure;
  const also = everyChannel ? "and" : "or";
  if (level === "none") return [];
  const inPullRequest = explainPullRequest(policy, "yes");
  const asked = level === "required" ? "Required" : "Recommended";
  const notes = [
    ...trailers.flatMap(describeTrailer),
    ...(channels.includes("commit-body") ? [`${also} say it in the text of the commit message`] : []),
    ...inPullRequest.map((way) => `in the pull request: ${way}`),
    ...(channels.includes("issue") ? [`${also} say it in the issue`] : []),
    ...(threshold === undefined ? [] : [`asked for when ${threshold}`]),
    ...(exempt.length > 0 ? [`needs no disclosure: ${exempt.join(", ")}`] : []),
    "write only what is true: invent no tool, model or use, and never deny AI use",
  ];
  const typed = exampleTrailers(policy);
  if (typed.length === 0) return [`${asked}:`, "", ...bullets(notes)];
  const several = trailers.length > 1 ? "One of these trailers" : "This trailer";
  const place = "in the last paragraph of each commit message";
  return [
    `${asked}. ${several}, ${place}${inPullRequest.length > 0 ? `, ${also} in the pull request` : ""}:`,
    "",
    ...fenced(typed),
    "",
    ...bullets(notes),
  ];
}

/** What the example alone does not show. */
function describeTrailer(spec: TrailerSpec): string[] {
  const typed = trailerToType(spec);
  const shown = typed === `${spec.key}: ${spec.example}`;
  return [...(shown ? [] : [typed]), ...explainValue(spec).map((line) => `${spec.key}: ${line}`)];
}

function listProhibitions(policy: Policy): string[] {
  const { signOff, identities, agreement, stance } = policy;
  const roles = humanRoles(policy);
  const mustSign =
    signOff.level === "required" ? `. ${policy.title} requires it: ask the person to run git commit --amend -s` : "";
  return [
    ...(roles.length > 0 ? [`Never name an AI tool as ${listed(roles, "or")}`] : []),
    ...(signOff.level === "forbidden" ? ["Never write Signed-off-by"] : []),
    ...(signOff.level !== "forbidden" && identities.signer === "human"
      ? [`Never sign off (no git commit -s, no Signed-off-by line): only the person may${mustSign}`]
      : []),
    ...(agreement
      ? [
          agreement.proof === "signed"
            ? `Never run ai-disclosure agree: it is the signature of ${whoAgrees(agreement)}`
            : `Never write ${agreement.trailer} yourself: it needs the agreement of ${whoAgrees(agreement)}`,
        ]
      : []),
    ...explainRefusals(withoutTraps(policy)).map(({ text }) => `Not accepted: ${text}`),
    ...(stance === "forbid" ? ["Never remove or reword a mark of AI use in order to pass"] : []),
    "Never bypass the hooks: no --no-verify, no git commit -n, no other core.hooksPath, no HUSKY=0",
  ];
}

function listUses({ disclosure, uses }: Policy): Clause[] {
  return disclosure.trailers.flatMap((spec) => explainUses(spec, uses));
}

function describeMending(policy: Policy): string[] {
  const [spec] = disclosesInCommits(policy) && policy.stance !== "forbid" ? policy.disclosure.trailers : [];
  const add = spec && !spec.example.includes("`") ? quotePath(neutralise(spec.example)) : undefined;
  return [
    "- Read its lines: each error says after `fix:` what to type. `ai-disclosure fix` makes each fix that needs no decision, and prints the others.",
    ...(add === undefined
      ? []
      : [
          `- If a disclosure is missing, run \`ai-disclosure add ${add}\` with what is true, then run the command that it prints.`,
        ]),
    "- If you committed already, add `--amend`. For a branch: `ai-disclosure fix BASE..HEAD`.",
    "- If the fix needs what only a person can give (a sign-off, an agreement, an answer), stop and ask the person.",
    "- To read the full policy: `ai-disclosure explain`. To try a message: `ai-disclosure message FILE`.",
  ];
}
