import {
  addDisclosure,
  checkNote,
  formatFindings,
  isError,
  writeUse,
  type Change,
  type Edit,
  type TrailerSpec,
} from "@ai-disclosure/core/internal";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { FixArguments } from "./offerAdd.ts";
import { fixCommit } from "./fixCommit.ts";
import { fixFile } from "./fixFile.ts";

/** What may be typed after `add`. */
type AddArguments = FixArguments & Arguments<"note">;

/** Writes a disclosure into the message that was refused, or the last commit's, and mends what that makes needless. */
export async function runAdd(given: AddArguments, terminal: Terminal): Promise<number> {
  const { workplace, policy } = await openPolicy(given, terminal);
  const [spec] = policy.disclosure.trailers;
  if (!spec) throw new UsageError(`${policy.title} defines no disclosure trailer, so there is nothing to add`);
  const value = valueOf(withoutKey(given.operands, spec), given.values("note"), spec);
  const findings = checkNote([`${spec.key}: ${value}`], policy);
  for (const text of formatFindings(findings, policy, terminal.paintError)) terminal.error(text);
  if (findings.some(isError)) return 1;
  const add = (change: Change): Edit[] => addDisclosure(value, spec, change, policy);
  return given.has("amend")
    ? fixCommit(given, workplace, terminal, add)
    : fixFile(undefined, given, workplace, terminal, add);
}

/** The words behind the key, for whoever types the whole line, as a message shows it: `AI-used-for: code, tests`. */
function withoutKey(words: readonly string[], { key, value }: TrailerSpec): readonly string[] {
  const [first = "", ...others] = words;
  if (!first.toLowerCase().startsWith(`${key.toLowerCase()}:`)) return words;
  const rest = [first.slice(key.length + 1).trim(), ...others];
  return rest.map((word) => (value.kind === "list" ? word.replace(/,$/u, "") : word)).filter((word) => word !== "");
}

function valueOf(words: readonly string[], notes: readonly string[], { key, value, example }: TrailerSpec): string {
  if (notes.length > 0 && !(value.kind === "list" && value.notes)) throw new UsageError(`${key} takes no note`);
  if (notes.length > 1 && notes.length !== words.length)
    throw new UsageError(`give one --note for all uses, or one for each: found ${notes.length} for ${words.length}`);
  const noted = words.map((name, index) => writeUse({ name, note: notes[index] ?? notes[0] ?? "" }));
  if (words.length > 0) return noted.join(value.kind === "list" ? ", " : " ");
  const may = value.kind === "list" ? `one or more of ${value.uses.join(", ")}` : `e.g. "${example}"`;
  throw new UsageError(`add needs what ${key} is to say: ${may}`);
}
