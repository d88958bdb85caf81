export { cleanOptions } from "./commit/messageOptions.ts";
export { committingCommand, type CommittingCommand } from "./commit/committingCommand.ts";
export { countEarlierCommits } from "./commit/countEarlierCommits.ts";
export { decodeMessage, type DecodedMessage } from "./git/decodeMessage.ts";
export { describeFailure, formatFailure, type Failure } from "./describeFailure.ts";
export { GitError, type GitErrorKind } from "./git/gitError.ts";
export { isAmendSync } from "./commit/isAmend.ts";
export { type Judged, isUnsigned, leavesSignOff } from "./commit/judged.ts";
export { judgeMessage } from "./commit/judgeMessage.ts";
export { judgeStaged } from "./commit/judgeStaged.ts";
export { loadNamedPolicy, loadNamedVersions, loadPolicy, readOwnPolicy } from "./policyFile/loadPolicy.ts";
export { offerMended } from "./commit/offerMended.ts";
export { mendFile, type MendedFile } from "./commit/mendFile.ts";
export { amendMessage, readLastCommit } from "./commit/lastCommit.ts";
export { countRewritten, rebaseWith } from "./commit/rebase.ts";
export { commitCommand } from "./commit/commitCommand.ts";
export { keptMessage, type KeptMessage } from "./commit/keptMessage.ts";
export { mendInPlace } from "./commit/mendInPlace.ts";
export { writeMessageFile, MessageFileError, readMessageFile } from "./commit/messageFile.ts";
export { insertComments } from "./commit/insertComments.ts";
export { readMessages } from "./commit/readMessages.ts";
export { diffTexts } from "./commit/diffTexts.ts";
export { openHistory, openRepositorySync } from "./git/openRepository.ts";
export { PolicyFileError } from "./policyFile/policyFileError.ts";
export { readConfiguration, readConfigurationSync, type Configuration } from "./git/readConfiguration.ts";
export { auditPatches, type AuditedPatch, type PatchAudit } from "./mail/auditPatches.ts";
export { mendMails, type MendedMail } from "./mail/mendMails.ts";
export type { PatchMail, SeriesPosition } from "./mail/patchMail.ts";
export { readPatches, type PatchReading } from "./mail/readPatches.ts";
export { readPeopleSync, type People } from "./commit/readPeople.ts";
export { lintNamed, type PlacedProblem } from "./policyFile/lintNamed.ts";
export { placeMistakes } from "./policyFile/placeMistakes.ts";
export { noPolicyFile, policyFiles } from "./policyFile/policyNames.ts";
export type { WrittenPolicy } from "./policyFile/writtenPolicy.ts";
export { readPolicyAt, readVersionsAt, type RevisionPolicy } from "./policyFile/readPolicyAt.ts";
export { readStagedChangeSync } from "./commit/readStagedChange.ts";
export { openWorkplace, requireRepository, type Workplace } from "./commit/workplace.ts";
export { auditHistory, auditInBatches } from "./history/auditHistory.ts";
export { measureSelection } from "./history/measureSelection.ts";
export type { AuditOptions, PolicyLookup } from "./history/auditOptions.ts";
export { groupPushes, type PushGroup } from "./range/groupPushes.ts";
export { countSelected, type Counting } from "./range/countSelected.ts";
export type { HistoricCommit } from "./history/historicCommit.ts";
export type { HistoryRepository, Repository } from "./git/repository.ts";
export type { Selection } from "./range/selection.ts";
export { readPolicyHistory, type PolicyHistory } from "./policyFile/readPolicyHistory.ts";
export { findIdleGlobs } from "./proposal/findIdleGlobs.ts";
export { readHooksPath } from "./proposal/readHooksPath.ts";
export { readRemotes, type Remote } from "./proposal/readRemotes.ts";
export { readTexts, type ContributorText } from "./proposal/readTexts.ts";
export { readOwnership } from "./commit/readOwnership.ts";
export { stageAgain } from "./commit/stageAgain.ts";
export { policyAlwaysOn, policyOn } from "./policyFile/policyOn.ts";
export type { DefaultRange, Gate } from "./range/defaultRange.ts";
export { resolveDefaultRange } from "./range/resolveDefaultRange.ts";
export { resolveReceived } from "./range/resolveReceived.ts";
export { resolveProposalGate, resolveProposedRange } from "./range/resolveProposal.ts";
export {
  changeNote,
  type NoteChange,
  addToNote,
  findCommit,
  signNote,
  type NotedCommit,
  readNote,
} from "./sidecar/disclosureNote.ts";
export { addAgreement, signAgreement } from "./sidecar/addAgreement.ts";
export { agreementRef, endOfDay } from "./sidecar/agreementText.ts";
export { listAgreeable, type Agreeable } from "./sidecar/digestChange.ts";
export type { AgreementCheck } from "./sidecar/openAgreements.ts";
export { readSigners, type Signers } from "./sidecar/verifySignature.ts";
export { openSidecars, type Recorded, type Sidecars } from "./sidecar/openSidecars.ts";
export { compareSurfaces, type ComparedSurfaces } from "./surface/compareSurfaces.ts";
export { resolveCommits } from "./git/resolveCommits.ts";
export { isBuild } from "./build/readBuild.ts";
export type { Proof, TreeRun } from "./prove/proof.ts";
export { prove, type ProveOptions } from "./prove/prove.ts";
export { recordProof } from "./prove/recordProof.ts";
export type { CommandRun } from "./process/runCommand.ts";
export { examineHooks, type HookExaminations } from "./wiring/examineHooks.ts";
export type { FoundHook, HookExamination, HookRun } from "./wiring/hookExamination.ts";
