import { loadMatcher, isSafeGlob, type Policy, type SignedAgreement } from "@ai-disclosure/core/internal";
import type { CommitName } from "../git/commitName.ts";
import { createObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { agreementRef, endOfDay } from "./agreementText.ts";
import { digestChange } from "./digestChange.ts";
import { listNotes } from "./listNotes.ts";
import { parseNote, parseSignedObject, type SignedObject } from "./signedObject.ts";
import { readSigners, verifySignature, type Signers } from "./verifySignature.ts";

export interface AgreementCheck {
  /** @throws {GitError} if the policy's judge has no such file. */
  readonly readSigners: (path: string) => Promise<Signers>;
  /** Seconds since 1970; the commit's own date, if absent. */
  readonly now?: number | undefined;
}

/** What somebody signed for the change that a commit makes, wherever it stands now. @throws {GitError} */
export type FindAgreements = (
  commit: CommitName & { readonly time: number },
  policy: Policy,
) => Promise<SignedAgreement[]>;

/** A longer note was not written to agree. */
const maximumBytes = 1024 * 1024;

/** @param tree of the notes */
export function openAgreements(repository: HistoryRepository, tree: string, check: AgreementCheck): FindAgreements {
  let read: Promise<KnownAgreements> | undefined;
  return async (commit, policy) => {
    const { byChange, byCommit, unreadable } = await (read ??= readAll(repository, tree));
    const change = byChange.size === 0 ? undefined : await digestChange(repository, commit.hash);
    const objects = new Set(change === undefined ? [] : byChange.get(change));
    const now = check.now ?? commit.time;
    const weighed = await Promise.all(
      [...objects].map((object) => weigh(object, policy, check, now, repository.environment)),
    );
    const own = unreadable.has(commit.hash)
      ? [refuse("somebody", `cannot be read: the note in ${agreementRef} holds something else`)]
      : // On this commit, and for another change: it was altered since.
        [...(byCommit.get(commit.hash) ?? [])]
          .filter((object) => !objects.has(object))
          .map(({ claimed }) => refuse(claimed, "is for another change than this commit makes"));
    return [...weighed.flat(), ...own];
  };
}

interface KnownAgreements {
  readonly byChange: ReadonlyMap<string, ReadonlySet<SignedObject>>;
  /** Those that are noted on a commit. */
  readonly byCommit: ReadonlyMap<string, ReadonlySet<SignedObject>>;
  /** Commits whose note is none of ours. */
  readonly unreadable: ReadonlySet<string>;
}

async function readAll(repository: HistoryRepository, tree: string): Promise<KnownAgreements> {
  const notes = await listNotes(repository, tree);
  const commitsOf = new Map<string, string[]>();
  for (const [commit, id] of notes) commitsOf.set(id, [...(commitsOf.get(id) ?? []), commit]);
  const byChange = new Map<string, Set<SignedObject>>();
  const byCommit = new Map<string, Set<SignedObject>>();
  const unreadable = new Set<string>();
  const known = new Map<string, SignedObject>();
  const keep = (text: string): SignedObject | undefined => {
    const object = parseSignedObject(text);
    if (!object) return undefined;
    known.set(text, object);
    for (const change of object.text.changes) byChange.set(change, (byChange.get(change) ?? new Set()).add(object));
    return object;
  };
  const lane = createObjectLane(repository, maximumBytes);
  try {
    for (const [id, commits] of commitsOf) {
      const note = await lane.read(id);
      const texts = note.type === "blob" ? parseNote(note.bytes.toString("latin1")) : undefined;
      const objects = texts?.map((text) => known.get(text) ?? keep(text));
      const isSound = objects?.every((object) => object !== undefined) === true;
      for (const commit of commits) {
        if (isSound) byCommit.set(commit, new Set(objects));
        else unreadable.add(commit);
      }
    }
  } finally {
    lane.stop();
  }
  return { byChange, byCommit, unreadable };
}

async function weigh(
  object: SignedObject,
  policy: Policy,
  { readSigners }: AgreementCheck,
  now: number,
  environment: NodeJS.ProcessEnv,
): Promise<SignedAgreement[]> {
  const { claimed, text } = object;
  const files = new Set(
    [policy, ...policy.byPath.map((entry) => entry.policy)].flatMap(({ agreement }) => agreement?.signers ?? []),
  );
  if (files.size === 0) return [refuse(claimed, "cannot be verified: the policy names no agreement.signers")];
  if (text.until !== undefined && now >= endOfDay(text.until)) return [refuse(claimed, `ended on ${text.until}`)];
  if (!text.paths.every(isSafeGlob)) return [refuse(claimed, "names paths by a glob that is not understood")];
  const matcher = await loadMatcher();
  const covers = text.paths.length === 0 ? () => true : matcher(text.paths);
  const agreements: SignedAgreement[] = [];
  for (const file of files) {
    const signers = await readSigners(file);
    const principals = await verifySignature(object, signers, now, environment);
    agreements.push(...principals.map((email) => ({ signer: { name: "", email }, covers })));
    if (principals.length === 0) agreements.push(refuse(claimed, `is signed by no valid key of ${signers.where}`));
  }
  return agreements;
}

function refuse(claimed: string, problem: string): SignedAgreement {
  return { signer: { name: "", email: claimed }, covers: () => true, problem };
}

/**
 * Why an agreement that was just signed will not count, by the keys that a revision lists; undefined if one of them
 * signed it.
 * @param object one character a byte
 * @param path of the signers' file
 * @throws {GitError} if the revision has no such file, or it cannot be read.
 */
export async function doubtAgreement(
  repository: HistoryRepository,
  object: string,
  path: string,
  revision: string,
): Promise<string | undefined> {
  const signers = await readSigners(repository, path, revision);
  const signed = parseSignedObject(object);
  const verified = signed && (await verifySignature(signed, signers, Date.now() / 1000, repository.environment));
  return verified?.length ? undefined : `it is signed by no valid key of ${signers.where}`;
}
