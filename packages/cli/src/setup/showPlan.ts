import { neutralise, plural, shorten } from "@ai-disclosure/core/internal";
import type { Workplace } from "@ai-disclosure/repository";
import { showDifference } from "../output/showDifference.ts";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Plan } from "./draft.ts";
import type { Host } from "./host.ts";
import { ownCommand } from "./hostCommands.ts";

/** Prints which files were or would be written, the latter as diffs, and what is left to type. */
export async function showPlan(
  { edits, steps }: Plan,
  written: boolean,
  host: Host,
  workplace: Workplace,
  formats: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { out, paintOut } = terminal;
  if (formats.includes("json")) {
    const files = edits.map(({ path, before, after }) => ({ file: path, created: before === undefined, text: after }));
    out(toJson({ written: written && edits.length > 0, files, steps }));
    return;
  }
  if (edits.length === 0) out("the policy and the hooks are there already, and nothing was written");
  await showEdits(edits, written, workplace, terminal);
  for (const { about, write } of steps) {
    out(`\n${paintOut("dim", neutralise(`${about}:`))}`);
    for (const line of write) out(`  ${neutralise(line)}`);
  }
  const next = written
    ? `${edits.length > 0 ? "then commit, and see" : "see"} that it works: ${ownCommand(host, "doctor")}`
    : `${plural(edits.length, "file")} would be written: ${ownCommand(host, "init --yes")}`;
  out(`\n${paintOut("dim", next)}`);
}

const done = { create: "created", change: "changed", allow: "made executable:" };
const planned = { create: "would create", change: "would change", allow: "would make executable:" };

/** Prints which files were or would be written, the latter as diffs. */
export async function showEdits(
  edits: Plan["edits"],
  written: boolean,
  workplace: Workplace,
  terminal: Terminal,
): Promise<void> {
  for (const { path, before, after } of edits) {
    const verb = (written ? done : planned)[before === undefined ? "create" : before === after ? "allow" : "change"];
    terminal.out(terminal.paintOut("bold", shorten(`${verb} ${path}`)));
    if (!written && before !== after)
      await showDifference(Buffer.from(before ?? ""), Buffer.from(after), workplace, terminal);
  }
}
