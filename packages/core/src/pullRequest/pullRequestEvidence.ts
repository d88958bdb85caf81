import type { Evidence } from "../evidence/evidence.ts";
import { messageEvidence } from "../evidence/messageEvidence.ts";
import { knownTools } from "../identity/knownTools.ts";
import { isListed } from "../identity/peopleTable.ts";
import { toolByLogin } from "../identity/toolByAddress.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { fenceAfter } from "../text/fenceAfter.ts";
import { hideComments } from "../text/hideComments.ts";
import { inPullRequest, type PullRequest } from "./pullRequest.ts";
import { readPullRequest } from "./readPullRequest.ts";

/** What a pull request says of AI use, and the marks that tools leave in one: their accounts, footers, trailers. */
export function pullRequestEvidence(pullRequest: PullRequest, policy: Policy): Evidence[] {
  const { title, body } = pullRequest;
  const text = parseMessage(`${title}\n\n${[...hideComments(body), ...listMarkers(body)].join("\n")}`);
  const marks = messageEvidence(text, {}, policy).map((evidence) => ({ ...evidence, where: inPullRequest }));
  const account = accountEvidence(pullRequest, policy);
  const declared = readPullRequest(pullRequest, policy).some(({ answer }) => answer === "yes");
  return [
    ...(declared ? [{ grade: "declared", kind: "disclosure", where: inPullRequest } as const] : []),
    ...(account ? [account] : []),
    ...withoutRepeats(marks),
  ];
}

const marker = /<!-- ?[A-Z][A-Z _]{8,60} ?-->/g;
const mostMarkers = 20;

/** Comments in which a tool marks what it wrote: `<!-- CURSOR_AGENT_PR_BODY_BEGIN -->`. Templates write sentences in them. */
function listMarkers(body: string): readonly string[] {
  if (!body.includes("<!--")) return [];
  let fence: string | undefined;
  const shown = body.split("\n").filter((line) => {
    const before = fence;
    fence = fenceAfter(line, before);
    return before === undefined && fence === undefined;
  });
  return shown.join("\n").match(marker)?.slice(0, mostMarkers) ?? [];
}

function accountEvidence({ author: login, authorId }: PullRequest, policy: Policy): Evidence | undefined {
  if (login === undefined) return undefined;
  const tools = knownTools(policy.tools);
  if (isListed({ name: login, email: "" }, tools.people)) return undefined;
  const known = toolByLogin(login, tools, authorId);
  return known && { grade: known.certainty, kind: "author", tool: known.tool, where: inPullRequest };
}

function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ kind, tool, byDefault = false }) => {
    const mark = `${kind} ${tool} ${byDefault}`;
    return !seen.has(mark) && seen.add(mark);
  });
}
