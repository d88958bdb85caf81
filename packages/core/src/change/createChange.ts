import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { declaredEvidence } from "../evidence/declaredEvidence.ts";
import { environmentEvidence } from "../evidence/environmentEvidence.ts";
import { messageEvidence } from "../evidence/messageEvidence.ts";
import { sidecarEvidence } from "../evidence/sidecarEvidence.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parseMessage } from "../message/parseMessage.ts";
import { pullRequestEvidence } from "../pullRequest/pullRequestEvidence.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";

type Known = "message" | "author" | "committer" | "pullRequest" | "commits" | "broughtBy" | "late" | "records";

/** What is known of a commit before its files are measured. */
type ChangeParts = { readonly [Key in Known]?: Change[Key] | undefined } & {
  /** Whether the commit has more than one parent. */
  readonly merge?: boolean | undefined;
  readonly inProgress?: boolean | undefined;
  /** The environment of the commit in progress; absent for a commit of the past. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
};

const noMessage = parseMessage("");

/** Reads the disclosures and the evidence out of a commit's message, people and environment. */
export function createChange(parts: ChangeParts, policy: Policy): Change {
  const { message, author, committer, merge, environment, pullRequest } = parts;
  const tools = knownTools(policy.tools);
  const disclosures = message ? findDisclosures(message, policy) : [];
  const evidence = declaredEvidence(disclosures, message, tools);
  // Filled in step by step: at a hundred thousand commits a second, objects that are copied together cost a third.
  const change: { -readonly [Key in keyof Change]: Change[Key] } = { disclosures, evidence };
  if (message) change.message = message;
  if (author) change.author = author;
  if (committer) change.committer = committer;
  if (merge) change.merge = true;
  if (parts.inProgress) change.inProgress = true;
  const found = messageEvidence(message ?? noMessage, change, policy);
  for (const one of found) if (!isRepeated(one, evidence)) evidence.push(one);
  if (environment) for (const one of environmentEvidence(environment, tools)) evidence.push(one);
  if (parts.late?.length) change.late = parts.late;
  if (parts.records?.length) {
    change.records = parts.records;
    for (const record of parts.records) for (const one of sidecarEvidence(record)) evidence.push(one);
  }
  if (parts.broughtBy) change.broughtBy = parts.broughtBy;
  if (parts.commits) change.commits = parts.commits;
  if (pullRequest) {
    change.pullRequest = pullRequest;
    for (const one of pullRequestEvidence(pullRequest, policy)) evidence.push(one);
  }
  if (policy.byPath.length > 0) change.byPath = policy.byPath.map((entry) => createChange(parts, entry.policy));
  return change;
}

/** A line that is a disclosure already is read as prose, too. */
function isRepeated({ kind, where }: Evidence, evidence: readonly Evidence[]): boolean {
  return kind === "statement" && evidence.some((one) => one.kind === "disclosure" && one.where.line === where.line);
}
