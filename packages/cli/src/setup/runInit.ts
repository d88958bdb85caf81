import { shorten } from "@ai-disclosure/core/internal";
import { openWorkplace, requireRepository } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { proposeHere } from "../policies/proposeHere.ts";
import { reportHere } from "../policies/reportHere.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { applyEdits } from "./applyEdits.ts";
import { policyEdit, proposedPolicy } from "./choosePolicy.ts";
import type { Plan } from "./fileEdit.ts";
import { findHost } from "./findHost.ts";
import { joinRecords, modeOf, readInitRecord, writeInitRecord } from "./initRecord.ts";
import { planHooks } from "./planHooks.ts";
import { removeInit } from "./removeInit.ts";
import { showPlan } from "./showPlan.ts";

/** Writes the policy and wires the hooks that are found here, or only says what it would do. */
export async function runInit(
  given: Arguments<"policy" | "dry-run" | "yes" | "remove">,
  terminal: Terminal,
): Promise<number> {
  const { process, error } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const repository = requireRepository(workplace);
  const { topLevel } = repository;
  if (given.has("remove")) return removeInit(repository, given.has("dry-run"), given.formats, terminal);
  const here = await proposeHere(workplace);
  const proposed = here.own ? undefined : proposedPolicy(here);
  const consents = given.has("yes") || given.value("policy") !== undefined;
  const wanted = given.value("policy") ?? here.own?.extends ?? proposed?.name;
  const hooks = await planHooks(await findHost(workplace));
  if (!consents && !given.has("dry-run")) {
    reportHere(here, given.formats, terminal);
    if (here.own && hooks.edits.length === 0) {
      error("the policy and the hooks are there already. To see that they work: ai-disclosure doctor");
      return 0;
    }
    const names = here.own ? "" : ` (${proposed?.name}), or init --policy NAME`;
    error(`nothing was written. To write the policy and the hooks: ai-disclosure init --yes${names}`);
    error("what that would change: ai-disclosure init --dry-run");
    return 0;
  }
  const policy =
    wanted === undefined || (here.own && given.value("policy") === undefined)
      ? undefined
      : await policyEdit(wanted, here, workplace);
  const plan: Plan = { edits: [...(policy ? [policy] : []), ...hooks.edits], steps: hooks.steps };
  const written = !given.has("dry-run");
  if (written && plan.edits.length > 0) {
    const earlier = readInitRecord(repository);
    const modes = new Map(plan.edits.map(({ path }) => [path, modeOf(topLevel, path)]));
    const { folders } = applyEdits(topLevel, plan.edits);
    const edits = plan.edits.map(({ path, before, after }) => {
      const mode = modes.get(path);
      return { path, after, ...(before !== undefined && { before }), ...(mode !== undefined && { mode }) };
    });
    writeInitRecord(repository, joinRecords(earlier, { edits, folders }));
  }
  const reason = policy && given.value("policy") === undefined ? proposed?.reason : undefined;
  if (reason !== undefined && !given.formats.includes("json")) terminal.out(shorten(`policy ${wanted}: ${reason}`));
  await showPlan(plan, written, workplace, given.formats, terminal);
  return 0;
}
