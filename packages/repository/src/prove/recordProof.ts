import { neutralise } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { addToNote } from "../sidecar/disclosureNote.ts";
import type { Proof } from "./proof.ts";

/**
 * Adds the evidence to the commit's note, with who noted it and when; the commit stays as it is. Gives the line:
 *
 *     Tests-proved: make check (exit 1 without the fix, exit 0 with it; after npm ci)
 *
 * @throws {GitError} e.g. if git does not know who the user is.
 */
export async function recordProof(repository: HistoryRepository, proof: Proof): Promise<string> {
  const line = `Tests-proved: ${describeProof(proof)}`;
  await addToNote(repository, proof.commit, [line]);
  return line;
}

function describeProof({ command, without, with: fixed }: Proof): string {
  const ends = [without, fixed].map((tree) => tree?.test?.signal ?? `exit ${tree?.test?.status}`);
  const setup = fixed?.setup ? `; after ${fixed.setup.command}` : "";
  return neutralise(`${command} (${ends[0]} without the fix, ${ends[1]} with it${setup})`);
}
