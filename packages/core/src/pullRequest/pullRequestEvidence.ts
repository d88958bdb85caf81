import type { Evidence } from "../evidence/evidence.ts";
import { messageEvidence } from "../evidence/messageEvidence.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import { hideComments } from "./hideComments.ts";
import { inPullRequest, type PullRequest } from "./pullRequest.ts";
import { readPullRequest } from "./readPullRequest.ts";

/** What a pull request says of AI use, and the marks that tools leave in one: their accounts, footers, trailers. */
export function pullRequestEvidence(pullRequest: PullRequest, policy: Policy): Evidence[] {
  const { title, body, author } = pullRequest;
  const text = parseMessage(`${title}\n\n${hideComments(body).join("\n")}`);
  const marks = messageEvidence(text, personOf(author), policy.trailerMeaning).map((evidence) => ({
    ...evidence,
    where: inPullRequest,
  }));
  const declared = readPullRequest(pullRequest, policy).some(({ answer }) => answer === "yes");
  return [
    ...(declared ? [{ grade: "declared", kind: "disclosure", where: inPullRequest } as const] : []),
    ...once(marks),
  ];
}

/** Only an app's login ends in `[bot]`; any other may be a person's. */
function personOf(login: string | undefined): Parameters<typeof messageEvidence>[1] {
  if (!login?.endsWith("[bot]")) return {};
  return { author: { name: login, email: `${login}@users.noreply.github.com` } };
}

function once(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ kind, tool }) => {
    const mark = `${kind} ${tool}`;
    return !seen.has(mark) && seen.add(mark);
  });
}
