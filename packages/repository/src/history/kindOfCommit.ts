import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { HistoricCommit } from "./historicCommit.ts";

/** The line that git revert writes; `This reverts commit <hash>, reversing` for a merge. */
const reverts = /^This reverts commit [0-9a-f]{7,64}\b/m;
const autosquash = /^(?:fixup|squash|amend)! /;

/** What a commit is. A subject alone makes no merge and no revert: anybody can type one. */
export function kindOfCommit(
  { parents, message }: Pick<HistoricCommit, "parents" | "message">,
  subject: string,
): AuditedCommit["kind"] {
  if (parents.length > 1) return "merge";
  if (message.includes("This reverts commit ") && reverts.test(message)) return "revert";
  return autosquash.test(subject) ? "autosquash" : "ordinary";
}
