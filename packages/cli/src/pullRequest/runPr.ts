import {
  categorise,
  cleanMessage,
  createChange,
  disclosesInPullRequest,
  disclosesUse,
  evaluate,
  mendPullRequest,
  needsFiles,
  parseMessage,
  PolicyError,
  squashMessage,
  type Change,
  type Message,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import {
  decodeMessage,
  isBuild,
  loadPolicy,
  openWorkplace,
  readMessageFile,
  readPolicyAt,
  requireRepository,
  resolveDefaultRange,
  type Workplace,
} from "@ai-disclosure/repository";
import { readCommitMarks, type KnownCommits } from "./readCommitMarks.ts";
import { readPullRequestEvent, type PullRequestEvent } from "./readPullRequestEvent.ts";
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
  if (mended) terminal.write(mended.body);
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
async function readRequest(given: PullRequestArguments, { process }: Terminal): Promise<PullRequestEvent> {
  const bodyFile = given.value("body-file");
  const event =
    bodyFile !== undefined && given.value("event") === undefined
      ? undefined
      : await readPullRequestEvent(given.value("event"), process.env);
  if (!event && bodyFile === undefined) {
    throw new UsageError("pr needs the pull request: --body-file FILE, or --event FILE with the platform's JSON");
  }
  const body = bodyFile === undefined ? event?.pullRequest.body : await readText(bodyFile, process);
  const title = given.value("title") ?? event?.pullRequest.title ?? "";
  const labels = [...(event?.pullRequest.labels ?? []), ...given.values("label")];
  const pullRequest = { ...event?.pullRequest, title, body: body ?? "", labels };
  // Whether the platform squashes, and what it writes then, is its repository's setting.
  const squash = event?.squash ?? ({ kind: "unknown", why: "give --event or --squash-message-file" } as const);
  return { notes: [], ...event, pullRequest, squash };
}

interface SquashText {
  readonly text?: string;
  /** The message for another description, where it is made of that. */
  readonly of?: (body: string) => Message;
  readonly notes: readonly Unchecked[];
}

/** The message that a squash merge would store, and why it is not known, if it is not. */
async function readSquash(
  given: PullRequestArguments,
  { pullRequest, number, squash }: PullRequestEvent,
  { process }: Terminal,
): Promise<SquashText> {
  const file = given.value("squash-message-file");
  if (file !== undefined) {
    const text = await readText(file, process);
    return { text: cleanMessage(text, { mode: "whitespace", commentString: "#" }), notes: [] };
  }
  if (squash.kind === "unknown") {
    const text = `the message of a squash merge is unknown: ${squash.why}`;
    return { notes: [{ code: "squash-message-unknown", text }] };
  }
  if (squash.kind === "none") return { notes: [] };
  const { title, body } = pullRequest;
  if (squash.kind === "title") return { text: squashMessage({ title, body: "" }, number), notes: [] };
  const textOf = (written: string): string => squashMessage({ title, body: written }, number);
  return { text: textOf(body), of: (written) => parseMessage(textOf(written)), notes: [] };
}

async function readText(file: string, process: Terminal["process"]): Promise<string> {
  return decodeMessage(await readMessageFile(file, () => process.stdin)).text;
}
