import { shorten } from "@ai-disclosure/core/internal";
import {
  GitError,
  openHistory,
  prove as proveCommit,
  recordProof,
  signNote,
  type Proof,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { abortOnSignals } from "../terminal/onSignals.ts";
import { proofJson, reportProof } from "./reportProof.ts";
import { showStep } from "./showStep.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

const exitCodes = { proved: 0, "not proved": 1, inconclusive: 3 } as const;

/** Shows whether a commit's test fails without its fix and passes with it. */
export async function runProve(
  given: Arguments<"test" | "setup" | "timeout" | "tests" | "policy" | "note" | "keep">,
  terminal: Terminal,
): Promise<number> {
  const { process } = terminal;
  const test = given.value("test");
  if (test === undefined) throw new UsageError('prove needs the command that runs the test: --test "make check"');
  const timeout = readTimeout(given.value("timeout"));
  // Who notes must be known before the tests have run for an hour.
  if (given.has("note")) await signNote(await openHistory(process.cwd(), process.env));
  const interruption = abortOnSignals();
  const steps = showStep(process.stderr, process.env);
  let proof: Proof;
  try {
    proof = await proveCommit({
      cwd: process.cwd(),
      environment: process.env,
      revision: given.operands[0] ?? "HEAD",
      globs: given.values("tests"),
      policyName: given.value("policy"),
      test,
      setup: given.value("setup"),
      timeout,
      keep: given.has("keep"),
      signal: interruption.signal,
      step: steps.show,
    });
  } catch (error) {
    const exitCode = interruption.exitCode();
    if (exitCode !== undefined && error === interruption.signal.reason) return exitCode;
    throw isUnquoted(error, given, test) ? unquoted(error, `${test} ${given.operands[0]}`) : error;
  } finally {
    steps.clear();
    interruption.stop();
  }
  if (given.formats.includes("json")) terminal.out(proofJson(proof, given.has("keep")));
  else reportProof(proof, given.has("keep"), terminal);
  for (const note of proof.notes) terminal.error(`- ${shorten(note)}`);
  if (given.has("note")) await writeNote(proof, terminal);
  return exitCodes[proof.verdict];
}

/** `--test sh test.sh` looks as if it were about a commit `test.sh`. */
function isUnquoted(error: unknown, { operands }: Arguments<never>, test: string): error is GitError {
  const missing = error instanceof GitError && error.kind === "unknown-revision";
  return missing && operands.length === 1 && !/\s/.test(test);
}

const unquoted = ({ kind, message, remedy }: GitError, command: string): GitError =>
  new GitError(kind, message, `${remedy}; or, if it belongs to the command, --test "${command}"`);

async function writeNote(proof: Proof, { process, error }: Terminal): Promise<void> {
  if (proof.verdict !== "proved") return error("- no note was written, because nothing was proved");
  const line = await recordProof(await openHistory(process.cwd(), process.env), proof);
  error(`- noted on ${proof.commit.slice(0, 12)}: ${shorten(line)}`);
}

const mostSeconds = 86_400;

function readTimeout(typed = "600"): number {
  const seconds = /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : 0;
  if (seconds > 0 && seconds <= mostSeconds) return seconds;
  throw new UsageError(`--timeout needs seconds, more than 0 and at most ${mostSeconds}, found "${typed}"`);
}
