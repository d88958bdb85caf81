import {
  checkNote,
  formatFindings,
  isError,
  neutralise,
  noteRef,
  shorten,
  type Policy,
} from "@ai-disclosure/core/internal";
import {
  addToNote,
  findCommit,
  loadPolicy,
  openHistory,
  openWorkplace,
  readNote,
  readPolicyAt,
  readPolicyHistory,
  removeNote,
  type HistoryRepository,
  type NotedCommit,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

/** Discloses afterwards what a commit's message does not say: in a note of git's, which leaves the commit as it is. */
export async function runNote(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const [verb = "", revision, ...lines] = given.operands;
  if (!["add", "show", "remove"].includes(verb)) {
    throw new UsageError(
      `note needs a subcommand: add, show or remove, found ${verb === "" ? "nothing" : `"${verb}"`}`,
    );
  }
  if (revision === undefined) throw new UsageError(`note ${verb} needs a commit, e.g. ai-disclosure note ${verb} HEAD`);
  if (verb !== "add" && lines.length > 0) throw new UsageError(`note ${verb} takes one commit, found ${lines[0]} too`);
  if (verb === "add") checkOperands(revision, lines);
  const { process } = terminal;
  const repository = await openHistory(process.cwd(), process.env);
  const commit = await findCommit(repository, revision);
  if (verb === "add") return add(lines, commit, repository, given, terminal);
  const none = () => terminal.error(`there is no note on ${nameOf(commit)}`);
  if (verb === "show") {
    const text = await readNote(repository, commit.hash);
    if (text === undefined) none();
    else for (const line of text.trimEnd().split("\n")) terminal.out(neutralise(line));
    return 0;
  }
  if (!(await removeNote(repository, commit.hash))) none();
  else {
    terminal.out(`removed the note on ${nameOf(commit)}`);
    terminal.error(share);
  }
  return 0;
}

/** A trailer in the place of the commit, or one whose quotes were forgotten. */
function checkOperands(revision: string, lines: readonly string[]): void {
  const form = /^[A-Za-z0-9-]+:/;
  const whole = (commit: string, line: string): string => shorten(`ai-disclosure note add ${commit} "${line}"`);
  if (form.test(revision)) {
    const unquoted = revision.endsWith(":");
    const commit = unquoted ? undefined : lines.find((line) => !/[\s:]/.test(line));
    const line = unquoted ? [revision, ...lines].join(" ") : revision;
    throw new UsageError(`name the commit first: ${whole(commit ?? "HEAD", line)}`);
  }
  const [first = "", ...more] = lines;
  if (more.length > 0 && first.endsWith(":") && !more.some((line) => form.test(line)))
    throw new UsageError(`quote the line: ${whole(revision, lines.join(" "))}`);
}

const share = `to share it: git push origin ${noteRef}`;

const nameOf = ({ hash, subject }: NotedCommit): string => shorten(`${hash.slice(0, 12)} ${subject}`);

async function add(
  operands: readonly string[],
  commit: NotedCommit,
  repository: HistoryRepository,
  given: Arguments<"policy">,
  terminal: Terminal,
): Promise<number> {
  const lines = operands.flatMap((line) => line.split(/\r?\n/u)).filter((line) => line.trim() !== "");
  const policy = await choosePolicy(commit, repository, given, terminal);
  const [own] = policy.disclosure.trailers;
  if (!own) throw new UsageError(`${policy.title} defines no disclosure trailer, so there is nothing to note`);
  const example = `${own.key}: ${own.example}`;
  if (lines.length === 0) {
    throw new UsageError(
      `note add needs a disclosure, e.g. ai-disclosure note add ${commit.hash.slice(0, 12)} "${example}"`,
    );
  }
  const control = lines.find((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line));
  if (control !== undefined) throw new UsageError(`a note holds no invisible characters: ${shorten(control)}`);
  const findings = checkNote(lines, policy);
  for (const text of formatFindings(findings, policy, terminal.paintError)) terminal.error(text);
  if (findings.some(isError)) return 1;
  const fresh = await addToNote(repository, commit.hash, lines);
  if (fresh.length === 0) {
    terminal.error(`already noted on ${nameOf(commit)}`);
    return 0;
  }
  for (const line of fresh) terminal.out(`noted on ${nameOf(commit)}: ${shorten(line)}`);
  terminal.error(share);
  return 0;
}

/** The policy in force where the commit landed, which the audit reads the note by; the project's own as it is, if there was none. */
async function choosePolicy(
  commit: NotedCommit,
  repository: HistoryRepository,
  given: Arguments<"policy">,
  { process }: Terminal,
): Promise<Policy> {
  const named = given.value("policy");
  if (named === undefined) {
    const { policyFor } = await readPolicyHistory(repository, "HEAD", { hashes: [commit.hash] });
    const policy = policyFor(commit) ?? (await readPolicyAt(repository, "HEAD"));
    if (policy) return policy;
  }
  return loadPolicy(named, await openWorkplace(process.cwd(), process.env));
}
