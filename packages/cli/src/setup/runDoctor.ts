import { shorten } from "@ai-disclosure/core/internal";
import {
  examineHooks,
  loadPolicy,
  openWorkplace,
  readOwnPolicy,
  requireRepository,
  type HookExaminations,
  type Workplace,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { toJson } from "../output/toJson.ts";
import { abortOnSignals } from "../terminal/onSignals.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { diagnoseMessages, diagnoseStaged, diagnosisOf, type Diagnosis } from "./diagnoseHooks.ts";
import { findHost } from "./findHost.ts";
import { planHooks } from "./planHooks.ts";
import { createRemedies } from "./createRemedies.ts";

/** Shows whether the hooks of this repository judge commits. */
export async function runDoctor(given: Arguments<never>, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const repository = requireRepository(workplace);
  const own = await readOwnPolicy(repository);
  // What it extends must be there as well.
  if (own) await loadPolicy(undefined, workplace);
  const interruption = abortOnSignals();
  try {
    const examined = await examineHooks(repository, interruption.signal);
    const diagnoses = await diagnose(examined, own?.place, workplace);
    report(diagnoses, examined, given.formats, terminal);
    return diagnoses.some(({ state }) => state === "missing") ? 1 : 0;
  } catch (error) {
    const exitCode = interruption.exitCode();
    if (exitCode !== undefined && error === interruption.signal.reason) return exitCode;
    throw error;
  } finally {
    interruption.stop();
  }
}

async function diagnose(examined: HookExaminations, own: string | undefined, workplace: Workplace) {
  const { commitMsg, preCommit } = examined;
  const host = await findHost(workplace);
  const remedies = createRemedies(host, await planHooks(host), examined);
  const judged = commitMsg.runs.some(({ records }) => records.length > 0);
  const policy: Diagnosis[] =
    own === undefined && !judged
      ? [diagnosisOf("policy", "missing", ["this repository has no policy"], ["ai-disclosure init"])]
      : own === undefined
        ? []
        : [diagnosisOf("policy", "ok", [own])];
  return [...policy, diagnoseMessages(commitMsg, remedies), diagnoseStaged(preCommit, remedies)];
}

const colours = { ok: "green", missing: "red", optional: "yellow", unchecked: "yellow" } as const;

function report(
  diagnoses: readonly Diagnosis[],
  { commitMsg, preCommit }: HookExaminations,
  formats: readonly string[],
  { out, paintOut }: Terminal,
): void {
  const wired = diagnoses.every(({ state }) => state !== "missing");
  if (formats.includes("json")) {
    out(toJson({ wired, diagnoses, hooks: [commitMsg, preCommit] }));
    return;
  }
  for (const { part, state, says, output, fix } of diagnoses) {
    const [first = "", ...more] = says.map((text) => shorten(text));
    out(`${part.padEnd(10)}  ${paintOut(colours[state], state.padEnd(9))}  ${first}`);
    const indent = " ".repeat(23);
    for (const line of more) out(`${indent}${line}`);
    for (const line of output) out(paintOut("dim", `${indent}| ${shorten(line)}`));
    if (fix.length === 1) out(`${indent}fix: ${shorten(fix[0] ?? "")}`);
    else if (fix.length > 1) out(`${indent}fix:`);
    if (fix.length > 1) for (const line of fix) out(`${indent}  ${shorten(line)}`);
  }
  out(paintOut("bold", wired ? "commits are judged here" : "commits are not judged here as they should be"));
}
