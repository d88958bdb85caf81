import type { Readable } from "node:stream";
import { once, type OwnersFile, type Policy } from "@ai-disclosure/core/internal";
import { countEarlierCommits } from "../commit/countEarlierCommits.ts";
import { readOwnership } from "../commit/readOwnership.ts";
import type { Workplace } from "../commit/workplace.ts";
import { judgePatches, type AuditedPatch, type PatchBase } from "./judgePatches.ts";
import type { PatchMail } from "./patchMail.ts";
import { readPatches } from "./readPatches.ts";

interface PatchAudit {
  /** Files, mboxes, Maildirs, or `-`. */
  readonly inputs: readonly string[];
  readonly policy: Policy;
  readonly workplace: Workplace;
  readonly standardInput?: () => Readable;
  /** Told of each mail that holds no patch or cannot be read; `obstacle` says why. */
  readonly skipped?: (mail: PatchMail) => void;
}

/**
 * Judges patches by a policy, each as the commit that `git am` would make of it.
 * @throws {MessageFileError | GitError}
 */
export async function* auditPatches(audit: PatchAudit): AsyncGenerator<AuditedPatch> {
  const { inputs, policy, workplace, standardInput, skipped } = audit;
  const { cwd, environment, configuration, repository } = workplace;
  const reading = { cwd, environment, configuration, repository, ...(standardInput && { standardInput }) };
  yield* judgePatches(readPatches(inputs, reading), policy, readBase(workplace), skipped);
}

/** What the branch that the patches are for tells, each thing asked once. Outside a repository nothing. */
function readBase({ repository }: Workplace): PatchBase {
  const counts = new Map<string, Promise<number | undefined>>();
  const ownership = once((kind: OwnersFile) => repository && readOwnership(repository, kind, "HEAD"));
  return {
    earlierCommits({ change, needsEarlier }) {
      if (!repository || !change.author || needsEarlier === 0) return undefined;
      const key = change.author.email.toLowerCase();
      const count = counts.get(key) ?? countEarlierCommits(repository, change.author, needsEarlier);
      counts.set(key, count);
      return count;
    },
    ownership: ({ needsOwnership: kind }) => kind && ownership(kind),
  };
}
