import { gradeOfUse } from "../evidence/evidence.ts";
import type { AuditedCommit } from "./auditedCommit.ts";
import { useOf } from "./auditSummary.ts";

/**
 * What a pull request and its commits say of AI use, as one thing. `contradicted`: their author denies it beside a tool's
 * own mark or a disclosure. `detected`: a tool's own mark that nobody discloses. `none`: none of these; never "no AI".
 */
type ProposalUse = "none" | "disclosed" | "detected" | "contradicted";

/** Reads a proposal commit by commit; its pull request, if there is one, is among them. */
export function readProposalUse(): {
  readonly add: (commit: AuditedCommit) => void;
  readonly use: () => ProposalUse;
} {
  const commits = new Set<ReturnType<typeof useOf>>();
  let contradicted = false;
  let pullRequest: AuditedCommit | undefined;
  return {
    add(commit) {
      if (commit.kind === "pull request") pullRequest = commit;
      else commits.add(useOf(commit));
      contradicted ||= commit.disclosures.some(({ negative }) => negative) && hasStrongMark(commit);
    },
    use() {
      const ofText = pullRequest ? useOf(pullRequest) : "silent";
      const isUsed = [ofText, ...commits].some((use) => use === "disclosed" || use === "detected");
      const marked = isUsed || (pullRequest !== undefined && hasStrongMark(pullRequest));
      if (contradicted || (pullRequest?.deniesUse && marked)) return "contradicted";
      // The description answers for the marks of all commits; the commits answer for the account that opened it.
      if (ofText === "disclosed") return "disclosed";
      if (commits.has("detected")) return "detected";
      if (commits.has("disclosed")) return "disclosed";
      return ofText === "detected" ? "detected" : "none";
    },
  };
}

function hasStrongMark({ evidence }: AuditedCommit): boolean {
  return evidence.some((one) => gradeOfUse(one) === "strong");
}
