import { shorten } from "@ai-disclosure/core/internal";
import { openWorkplace, requireRepository, type Repository } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { proposeHere } from "../policies/proposeHere.ts";
import { reportHere } from "../policies/reportHere.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { applyEdits } from "./applyEdits.ts";
import { policyEdit, proposedPolicy } from "./choosePolicy.ts";
import type { Plan } from "./draft.ts";
import { findHost } from "./findHost.ts";
import { ownCommand } from "./hostCommands.ts";
import { joinRecords, modeOf, readInitRecord, writeInitRecord } from "./initRecord.ts";
import { hookNames, planHooks } from "./planHooks.ts";
import { removeInit } from "./removeInit.ts";
import { showEdits, showPlan } from "./showPlan.ts";

/** What a shell reports of a program that Ctrl-C ended. */
const interrupted = 130;

/** Writes the policy and wires the hooks that are found here, or asks which, or only says what it would do. */
export async function runInit(
  given: Arguments<"policy" | "dry-run" | "yes" | "remove">,
  terminal: Terminal,
): Promise<number> {
  const { process, error } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const repository = requireRepository(workplace);
  const host = await findHost(workplace);
  const type = (words: string) => ownCommand(host, words);
  if (given.has("remove")) return removeInit(repository, host, given.has("dry-run"), given.formats, terminal);
  const here = await proposeHere(workplace);
  const proposed = here.own ? undefined : proposedPolicy(here);
  const isDecided = given.has("yes") || given.has("dry-run") || given.value("policy") !== undefined;
  const isWired = here.own !== undefined && (await planHooks(host)).edits.length === 0;
  const asks = !isDecided && !isWired && mayAsk(given.formats, process);
  if (!isDecided && !asks) {
    reportHere(here, given.formats, terminal);
    if (isWired) {
      error(`the policy and the hooks are there already. To see that they work: ${type("doctor")}`);
      return 0;
    }
    const names = here.own ? "" : ` (${proposed?.name}), or init --policy NAME`;
    error(`nothing was written. To write the policy and the hooks: ${type("init --yes")}${names}`);
    error(`what that would change: ${type("init --dry-run")}`);
    return 0;
  }
  const prompts = asks ? await import("./askInit.ts") : undefined;
  const wish = prompts
    ? await prompts.askWish(here, proposed, host)
    : { policy: given.value("policy") ?? proposed?.name, hooks: hookNames };
  if (!wish) return leave(interrupted, type("init --yes"), terminal);
  const policy = wish.policy === undefined ? undefined : await policyEdit(wish.policy, here, workplace);
  const hooks = await planHooks(host, wish.hooks);
  const plan: Plan = { edits: [...(policy ? [policy] : []), ...hooks.edits], steps: hooks.steps };
  if (prompts && plan.edits.length > 0) {
    await showEdits(plan.edits, false, workplace, terminal);
    const consent = await prompts.askConsent(plan.edits.length);
    if (!consent) return leave(consent === undefined ? interrupted : 0, type("init --yes"), terminal);
  }
  const written = !given.has("dry-run");
  if (written && plan.edits.length > 0) write(plan, repository);
  const reason = policy && given.value("policy") === undefined && !prompts ? proposed?.reason : undefined;
  if (reason !== undefined && !given.formats.includes("json"))
    terminal.out(shorten(`policy ${wish.policy}: ${reason}`));
  await showPlan(plan, written, host, workplace, given.formats, terminal);
  return 0;
}

/** Whether somebody sits there who can answer, at a terminal that can show a list. */
function mayAsk(formats: readonly string[], { stdin, stdout, env }: Terminal["process"]): boolean {
  const isScreen = stdout.isTTY === true && (stdout.columns ?? 0) > 0 && env["TERM"] !== "dumb";
  return isScreen && stdin.isTTY === true && !formats.includes("json");
}

function leave(exitCode: number, unasked: string, { error }: Terminal): number {
  error(`Nothing written. Without questions: ${unasked}, or init --policy NAME`);
  return exitCode;
}

/** Writes the files, and in the git directory what `init --remove` needs. */
function write({ edits }: Plan, repository: Repository): void {
  const { topLevel } = repository;
  const earlier = readInitRecord(repository);
  const modes = new Map(edits.map(({ path }) => [path, modeOf(topLevel, path)]));
  const folders = applyEdits(topLevel, edits);
  const recorded = edits.map(({ path, before, after }) => {
    const mode = modes.get(path);
    return { path, after, ...(before !== undefined && { before }), ...(mode !== undefined && { mode }) };
  });
  writeInitRecord(repository, joinRecords(earlier, { edits: recorded, folders }));
}
