import type { OwnersFile, Ownership, Policy, BringingPullRequest, Unchecked } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import type { Selection } from "../range/selection.ts";
import type { AgreementCheck } from "../sidecar/openAgreements.ts";
import type { HistoricCommit } from "./historicCommit.ts";

/** The policy that a commit is judged by; null before the first one. */
export type PolicyLookup = (commit: HistoricCommit) => Policy | null;

/** Asked once for each kind of file; undefined if there is none. */
export type OwnershipLookup = (kind: OwnersFile) => Promise<Ownership | undefined>;

export interface AuditOptions {
  readonly repository: HistoryRepository;
  readonly selection: Selection;
  /** Asked for every commit, so that it should only look up; it may itself take time to come. */
  readonly policyFor: PolicyLookup | Promise<PolicyLookup>;
  /** Another policy, by which each commit is judged as well: `AuditedCommit.against`. */
  readonly against?: PolicyLookup | undefined;
  /** The pull request that brings the commits, which is judged beside them. */
  readonly broughtBy?: BringingPullRequest | undefined;
  /** Measure every commit, and not only those that a rule needs measured. */
  readonly stats?: boolean;
  /** How many processes measure side by side; 2, if absent. */
  readonly jobs?: number;
  /** The commits to judge, by their hash; all, if absent. Others still count for `position`. */
  readonly selects?: ((hash: string) => boolean) | undefined;
  /** Who owns which path, for policies whose agreements a file grants; nobody knows, if absent. */
  readonly ownershipFor?: OwnershipLookup;
  /** By what signed agreements are verified; nobody looks for them, if absent. */
  readonly agreementCheck?: AgreementCheck | undefined;
  /** Told what of the records and notes beside the commits cannot be read, one sentence each. */
  readonly onNotice?: (notice: Unchecked) => void;
}
