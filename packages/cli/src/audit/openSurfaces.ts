import { evaluate, quotePath, type AuditedCommit, type SurfaceDrift } from "@ai-disclosure/core/internal";
import { compareSurfaces, resolveCommits } from "@ai-disclosure/repository";
import type { PreparedRepository } from "./selectRepositories.ts";

/** Judges what the files of the commit in which an audit ends say of the policy. */
interface SurfaceJudge {
  readonly isTip: (commit: AuditedCommit) => boolean;
  /** Adds the findings to the tip's own. @throws {GitError} */
  readonly judge: (tip: AuditedCommit) => Promise<AuditedCommit>;
  /** What is to be said once. */
  readonly notes: () => readonly string[];
}

/**
 * At a gate, the tip is what is proposed; in history, HEAD. A file that contradicted the policy in the base already is
 * no finding of the proposal, whose author did not touch it, but a remark. In history nobody knows whose it is: a warning.
 * @throws {GitError}
 */
export async function openSurfaces({ history, gate, policies }: PreparedRepository): Promise<SurfaceJudge> {
  const revisions = [gate?.head ?? "HEAD", ...(gate?.base === undefined ? [] : [gate.base])];
  const [tip, base] = await resolveCommits(history, revisions, "missing is known");
  const notes: string[] = [];
  return {
    isTip: ({ hash, kind }) => hash === tip && kind !== "pull request",
    notes: () => notes,
    async judge(commit) {
      const policy = policies.policyFor({ hash: commit.hash, time: Date.now() / 1000 });
      if (!policy) return commit;
      const { drift, note } = await compareSurfaces(history, commit.hash, base);
      if (note !== undefined) notes.push(note);
      const surfaces = gate ? drift.filter(({ inherited }) => !inherited) : drift;
      if (gate) for (const one of drift) if (one.inherited) notes.push(describe(one));
      if (surfaces.length === 0) return commit;
      const { findings, waived } = evaluate({ disclosures: [], evidence: [], surfaces }, policy);
      const isOurs = ({ rule }: { readonly rule: string }) => rule === "surface-drift";
      return {
        ...commit,
        findings: [...commit.findings, ...findings.filter(isOurs)],
        waived: [...commit.waived, ...waived.filter(isOurs)],
      };
    },
  };
}

function describe({ path, surface }: SurfaceDrift): string {
  return `${path} did not say what the policy says before either: ai-disclosure write ${surface} ${quotePath(path)}`;
}
