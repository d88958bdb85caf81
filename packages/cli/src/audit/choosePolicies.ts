import { once, type OwnersFile, type Ownership, type Policy } from "@ai-disclosure/core/internal";
import {
  readOwnership,
  readSigners,
  resolveProposalGate,
  type AgreementCheck,
  type DefaultRange,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";
import { judgeAtGate, judgeByHistory, judgeByName, judgeByOneVersion, judgeByToday, type Judge } from "./judges.ts";

export interface ChosenPolicies extends Judge {
  /** Who owns which path, as the policy's own revision has it. */
  readonly ownershipFor: (kind: OwnersFile) => Promise<Ownership | undefined>;
  readonly agreementCheck: AgreementCheck;
}

/**
 * What judges each commit. At a gate it is what the base has today: its commits are no part of the history yet, and
 * their dates are their author's to choose. In history it is the repository's own policy where the commit landed; with
 * `--policy-now` as it is today, with `--policy-from` as another revision has it, with `--policy` another one for all.
 * @param today the one that `--policy` names, where it judges every commit as it is today
 * @throws {PolicyError | PolicyFileError} if there is none, or it cannot be used.
 * @throws {GitError}
 */
export async function choosePolicies(
  given: Arguments<"policy" | "policy-now" | "policy-from">,
  history: HistoryRepository,
  selected: Pick<DefaultRange, "gate" | "selection">,
  process: Process,
  today?: Policy,
): Promise<ChosenPolicies> {
  const [name, asked] = [given.value("policy"), given.value("policy-from")];
  if (name !== undefined && asked !== undefined) throw new UsageError("--policy and --policy-from exclude each other");
  const gate = selected.gate ?? (await resolveProposalGate(history, process.env));
  const revision = asked ?? gate?.base ?? "HEAD";
  const ownershipFor = once((kind: OwnersFile) => readOwnership(history, kind, revision));
  const agreementCheck: AgreementCheck = {
    readSigners: once((path: string) => readSigners(history, path, revision)),
    now: gate && Date.now() / 1000,
  };
  return { ...(await chooseJudge()), ownershipFor, agreementCheck };

  async function chooseJudge(): Promise<Judge> {
    if (name !== undefined && today) return judgeByOneVersion(name, today);
    if (name !== undefined) return judgeByName(name, process.cwd());
    if (gate) return judgeAtGate(history, { ...gate, base: asked ?? gate.base });
    return given.has("policy-now")
      ? judgeByToday(history, revision)
      : judgeByHistory(history, revision, selected.selection);
  }
}
