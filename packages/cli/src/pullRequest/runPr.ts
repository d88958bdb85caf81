import {
  categorise,
  createChange,
  disclosesInPullRequest,
  disclosesUse,
  evaluate,
  mendPullRequest,
  needsFiles,
  parseMessage,
  PolicyError,
  type Change,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import {
  encodeMessage,
  isBuild,
  loadPolicy,
  MessageFileError,
  openWorkplace,
  readPolicyAt,
  requireRepository,
  resolveDefaultRange,
  type Workplace,
} from "@ai-disclosure/repository";
import { readCommitMarks, type KnownCommits } from "./readCommitMarks.ts";
import { readPullRequestEvent, type PullRequestEvent } from "./readPullRequestEvent.ts";
import { readSquash } from "./readSquash.ts";
import { readText } from "./readText.ts";
import { exitCodeOf, reportJson, reportText } from "../judgement/reportJudgement.ts";
import type { Arguments } from "../arguments/command.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

type PullRequestArguments = Arguments<
  "policy" | "policy-from" | "body-file" | "title" | "event" | "squash-message-file" | "label" | "fix"
>;

/**
 * Judges a pull request by what its author wrote: the disclosure in its description, boxes or labels, held against the
 * commits, and the message that a squash merge would make of it. It is untrusted text and stays that.
 */
export async function runPr(given: PullRequestArguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  if (given.has("fix") && given.formats.includes("json"))
    throw new UsageError("--fix prints the description, so it goes without --format json");
  const event = await readRequest(given, terminal);
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await choosePolicy(given, workplace);
  const squash = await readSquash(given, event, terminal);
  const message = squash.text === undefined ? undefined : parseMessage(squash.text);
  const { disclosure } = policy;
  const inCommits = disclosure.level !== "none" && disclosure.trailers.length > 0;
  const compared = disclosesInPullRequest(policy) || (inCommits && disclosesUse(event.pullRequest, policy));
  const readCommits = () => readCommitMarks(event, policy, workplace);
  const marks: KnownCommits = compared ? await readCommits() : { notes: [] };
  const unmeasured = createChange({ message, pullRequest: event.pullRequest, commits: marks.commits }, policy);
  const known = async () => (compared ? marks : readCommits());
  const read = message ? await measureSquash(unmeasured, policy, known) : unmeasured;
  const mended = given.has("fix") ? mendPullRequest(read, event.pullRequest, policy, squash.of) : undefined;
  if (mended) terminal.write(encodeBody(mended.body, event.encoding));
  const { change, verdict } = mended ?? { change: read, verdict: evaluate(read, policy) };
  const seen = [...event.notes, ...marks.notes];
  const unchecked = marks.commits && !message ? verdict.unchecked.map(ofCommits) : verdict.unchecked;
  const judged = { policy, change, verdict: { ...verdict, unchecked }, notes: [...seen, ...squash.notes] };
  // A pull request without any mark is a person's, and hears nothing of what a mark would make worth knowing.
  const unmarked = change.evidence.length === 0 && verdict.findings.length === 0;
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else reportText(unmarked ? { ...judged, notes: seen } : judged, terminal, given.value("policy"));
  return exitCodeOf(judged);
}

/** The description in the encoding of the file that it came from. @throws {MessageFileError} if that cannot hold it. */
function encodeBody(body: string, encoding = "utf-8"): Uint8Array {
  const bytes = encodeMessage(body, encoding);
  if (bytes) return bytes;
  throw new MessageFileError(
    `the description is encoded in ${encoding}, which cannot represent what it lacks: save it as UTF-8`,
  );
}

/** The squash commit with the files that the pull request changes, where a rule asks for them and the clone has them. */
async function measureSquash(change: Change, policy: Policy, known: () => Promise<KnownCommits>): Promise<Change> {
  if (!needsFiles(change, policy)) return change;
  const { measure } = await known();
  const files = await measure?.();
  return files ? { ...change, files: await categorise(files, policy) } : change;
}

/** Without a squash merge there is no commit that changes what the pull request changes. */
function ofCommits(one: Unchecked): Unchecked {
  if (one.code !== "files-unknown") return one;
  return {
    ...one,
    text: `the files of each commit, which audit judges${one.rules ? `: ${one.rules.join(", ")}` : ""}`,
  };
}

/** The policy asked for, or the repository's own: in CI as the base has it, which the pull request cannot weaken. */
async function choosePolicy(given: PullRequestArguments, workplace: Workplace): Promise<Policy> {
  const named = given.value("policy");
  const asked = given.value("policy-from");
  if (named !== undefined && asked !== undefined) throw new UsageError("--policy and --policy-from exclude each other");
  const from = named === undefined ? (asked ?? (await readBase(workplace))) : undefined;
  if (from === undefined) return loadPolicy(named, workplace);
  const policy = await readPolicyAt(requireRepository(workplace), from);
  if (policy) return policy;
  throw new PolicyError(`there is no AI policy in ${from}\ntry a shipped policy: ai-disclosure pr --policy qemu`);
}

async function readBase({ repository, environment }: Workplace): Promise<string | undefined> {
  if (!repository || !isBuild(environment)) return undefined;
  return (await resolveDefaultRange(repository, environment)).gate?.base;
}

/** The platform's own account of the pull request, with what was typed laid over it. */
async function readRequest(
  given: PullRequestArguments,
  { process }: Terminal,
): Promise<PullRequestEvent & { readonly encoding?: string | undefined }> {
  const bodyFile = given.value("body-file");
  const event =
    bodyFile !== undefined && given.value("event") === undefined
      ? undefined
      : await readPullRequestEvent(given.value("event"), process.env);
  if (!event && bodyFile === undefined) {
    throw new UsageError("pr needs the pull request: --body-file FILE, or --event FILE with the platform's JSON");
  }
  const file = bodyFile === undefined ? undefined : await readText(bodyFile, process);
  const body = file?.text ?? event?.pullRequest.body;
  const title = given.value("title") ?? event?.pullRequest.title ?? "";
  const labels = [...(event?.pullRequest.labels ?? []), ...given.values("label")];
  const pullRequest = { ...event?.pullRequest, title, body: body ?? "", labels };
  // Whether the platform squashes, and what it writes then, is its repository's setting.
  const squash = event?.squash ?? ({ kind: "unknown", why: "give --event or --squash-message-file" } as const);
  return { notes: [], ...event, pullRequest, squash, encoding: file?.encoding };
}
