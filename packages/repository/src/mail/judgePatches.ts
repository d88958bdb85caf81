import {
  categorise,
  createChange,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  parseMessage,
  type AuditedCommit,
  type Ownership,
  type Person,
  type Policy,
  type Series,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import { completeChange } from "../history/completeChange.ts";
import { judgeCommit } from "../history/judgeCommit.ts";
import type { OpenedCommit } from "../history/openedCommit.ts";
import { followPatches, lookAhead } from "./followPatches.ts";
import type { PatchMail } from "./patchMail.ts";

/** A patch with its verdict: what an audit would say of the commit that `git am` makes of it. */
export interface AuditedPatch extends AuditedCommit {
  readonly mail: Pick<PatchMail, "source" | "number" | "series" | "objections">;
}

/** What the branch that the patches are for tells; undefined where nobody knows. */
export interface PatchBase {
  readonly earlierCommits: (opened: OpenedCommit) => Promise<number | undefined> | undefined;
  readonly ownership: (opened: OpenedCommit) => Promise<Ownership | undefined> | undefined;
}

/** Nobody, where mail does not tell. */
const unknown: Person = { name: "", email: "" };

/** What is said of every patch where a policy speaks of committers. */
const committerUnknown: Unchecked = {
  code: "committer-unknown",
  text: "whether the committer is a person (unknown before git am)",
  rules: ["human-identity"],
};

/**
 * Judges patches that were read, each as the commit that `git am` would make of it. Author and date are the mail's, the
 * hash is that of the mail, there are no parents, and the committer is nobody: who applies it is not known yet.
 * It runs no program: the site's playground judges with it.
 * @param skipped told of each mail that holds no patch or cannot be read; `obstacle` says why
 */
export async function* judgePatches(
  mails: AsyncIterable<PatchMail>,
  policy: Policy,
  base: PatchBase,
  skipped?: (mail: PatchMail) => void,
): AsyncGenerator<AuditedPatch> {
  const series = followPatches(policy);
  let position = 0;
  for await (const { mail, next } of lookAhead(mails)) {
    if (mail.obstacle) {
      skipped?.(mail);
      continue;
    }
    const opened = openPatch(mail, policy, position++, series.open(mail).series);
    const earlierCommits = await base.earlierCommits(opened);
    const ownership = await base.ownership(opened);
    const files = mail.files && (await categorise(mail.files, policy));
    const change = completeChange(opened, { files, earlierCommits, ownership });
    const missing = series.add(change, mail, next);
    const { unchecked, ...judged } = judgeCommit(opened, change);
    const { source, number, objections } = mail;
    yield {
      ...judged,
      unchecked: [
        ...objections.map((text) => ({ code: "patch-refused" as const, text })),
        ...unchecked,
        ...(missing === undefined ? [] : [missing]),
        ...(policy.identities.committer === "human" ? [committerUnknown] : []),
      ],
      mail: { source, number, ...(mail.series && { series: mail.series }), objections },
    };
  }
}

function openPatch(mail: PatchMail, policy: Policy, position: number, series: Series | undefined): OpenedCommit {
  const { hash, date, message, author } = mail;
  const created = createChange({ message: parseMessage(message), author }, policy);
  const change = series ? { ...created, series } : created;
  const people = { author: author ?? unknown, committer: unknown };
  return {
    commit: { hash, parents: [], ...people, date, time: Date.parse(date) / 1000, message, boundary: false },
    policy,
    change,
    needsFiles: needsFiles(change, policy),
    needsEarlier: needsEarlierCommits(change, policy),
    needsOwnership: needsOwnership(change, policy),
    position,
    unchecked: [],
  };
}
