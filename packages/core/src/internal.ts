// What the packages of this repository share beside the public entry. Others should not import it: any release may
// change it.
export * from "./index.ts";
export { categorise, loadedCategoriser } from "./files/categorise.ts";
export { emptySeries, type Change, type Series, type SignedAgreement, type SurfaceDrift } from "./change/change.ts";
export type { CategorisedFile } from "./files/fileChange.ts";
export { createChange } from "./change/createChange.ts";
export { needsOwnership } from "./change/needsOwnership.ts";
export { sizeIn, sizesByCategory, type Size } from "./files/sizes.ts";
export { checkNote } from "./verdict/checkNote.ts";
export {
  describeLate,
  longestNote,
  notedBy,
  noteRef,
  readLateDisclosures,
  type LateDisclosure,
} from "./disclosure/lateDisclosures.ts";
export { suggestDisclosure } from "./change/suggestDisclosure.ts";
export { addDisclosure } from "./mending/addDisclosure.ts";
export { composeSquash, type SquashMessage } from "./mending/composeSquash.ts";
export { mendPullRequest } from "./mending/mendPullRequest.ts";
export { mendChange, type MendedChange, type MendOptions } from "./mending/mendChange.ts";
export { applyEdits } from "./edits/applyEdits.ts";
export { editFile } from "./edits/editFile.ts";
export { evaluate } from "./verdict/evaluate.ts";
export { needsEarlierCommits, needsFiles } from "./verdict/needs.ts";
export { environmentEvidence } from "./evidence/environmentEvidence.ts";
export { messageEvidence } from "./evidence/messageEvidence.ts";
export { isError, type Violation } from "./finding/finding.ts";
export { isOfWholeAudit, uncheckedCodes } from "./finding/unchecked.ts";
export { classifyTrailerValue } from "./identity/classifyTrailerValue.ts";
export { identifyTool } from "./identity/identifyTool.ts";
export { parsePerson } from "./identity/person.ts";
export { addToSeries, hasSeriesLimit } from "./limits/addToSeries.ts";
export { findOverruns } from "./limits/findOverruns.ts";
export { cleanMessage, type CleanOptions } from "./message/cleanMessage.ts";
export { detectCommentString } from "./message/detectCommentString.ts";
export type { Message, StrayLine, Trailer } from "./message/message.ts";
export type { TrailerOptions } from "./message/findTrailers.ts";
export { writeUse } from "./disclosure/writeUse.ts";
export { parseMessage } from "./message/parseMessage.ts";
export { addressOfText } from "./policy/addressOfText.ts";
export { checkPolicy } from "./policy/checkPolicy.ts";
export { withPlainRules } from "./policy/withPlainRules.ts";
export { completePolicy } from "./policy/completePolicy.ts";
export { disclosesInPullRequest, type TrailerSpec } from "./policy/policy.ts";
export { idleGlobs, type IdleGlob } from "./policy/idleGlobs.ts";
export { mergePolicies } from "./policy/mergePolicies.ts";
export { modeOn } from "./policy/modeOn.ts";
export { describeMode } from "./report/describeMode.ts";
export { inside, isRecord, type Json } from "./policy/isRecord.ts";
export { looksLikePackage, looksLikePath } from "./policy/looksLikePath.ts";
export { explainCommand } from "./report/explainCommand.ts";
export { isDay } from "./text/isDay.ts";
export { once } from "./text/once.ts";
export { plural } from "./text/plural.ts";
export { nearest } from "./text/nearest.ts";
export { writePath } from "./policy/writePath.ts";
export { parsePolicy } from "./policy/parsePolicy.ts";
export { mergeInherited, resolvePolicy, type PathFiles } from "./resolve/resolvePolicy.ts";
export { resolveVersions, type PolicyVersion } from "./resolve/resolveVersions.ts";
export type { Limit, UseSpec } from "./policy/changeSchema.ts";
export { policySchema } from "./policy/schema.ts";
export { schemaAddress } from "./policy/schemaAddress.ts";
export { loadPreset } from "./presets/loadPreset.ts";
export { knownPolicy, type KnownPolicy } from "./proposal/knownPolicy.ts";
export { normaliseRemote } from "./proposal/normaliseRemote.ts";
export { proposePolicies, type Proposals, type RepositoryFacts } from "./proposal/proposePolicies.ts";
export { isAboutPullRequest, type BringingPullRequest } from "./pullRequest/pullRequest.ts";
export { disclosesUse, speakForCommits } from "./statement/speakForCommits.ts";
export { squashMessage } from "./pullRequest/squashMessage.ts";
export { describeSurface, surfaceNames, surfaces, type SurfaceName } from "./surface/surfaces.ts";
export { blockMark, placeBlock, surfacesIn, type Placed } from "./surface/block.ts";
export { firstDifference } from "./surface/firstDifference.ts";
export { escapeMarkdown } from "./surface/markdown.ts";
export { isOwnRuleset, placeRuleset, placeSurface } from "./surface/placeSurface.ts";
export { lintPolicy } from "./lint/lintPolicy.ts";
export type { LintProblem } from "./lint/lintProblem.ts";
export { comparePolicies, type PolicyChange } from "./comparison/comparePolicies.ts";
export {
  countComparison,
  type Comparison,
  type ComparisonGroup,
  type ComparisonReason,
} from "./comparison/countComparison.ts";
export { changeTitles, describeChange } from "./comparison/describeChange.ts";
export { judgeAlike } from "./comparison/judgeAlike.ts";
export { judgeRefusals } from "./comparison/judgeRefusals.ts";
export { explainSource } from "./report/explainSource.ts";
export {
  addressOnce,
  formatAdvice,
  formatFindings,
  formatWaived,
  listFinding,
  nameSpeaker,
  plain,
} from "./report/formatFinding.ts";
export { formatSizes, formatSizesInPlay } from "./report/formatSizes.ts";
export { listTrailers } from "./report/listTrailers.ts";
export { defuse } from "./text/defuse.ts";
export { neutralise, shorten } from "./text/neutralise.ts";
export { quotePath } from "./text/quotePath.ts";
export type { Rule } from "./rules/rule.ts";
export { ruleNames } from "./policy/ruleNames.generated.ts";
export { rules } from "./rules/rules.generated.ts";
export type { AuditedCommit, AuditedDisclosure } from "./audit/auditedCommit.ts";
export { addShares, knownIn, type AiShare } from "./audit/aiShare.ts";
export { countCommits, emptySummary, useOf, type AuditSummary } from "./audit/auditSummary.ts";
export { readProposalUse } from "./audit/proposalUse.ts";
export { readPullRequest } from "./pullRequest/readPullRequest.ts";
export { guessForge } from "./ownership/guessForge.ts";
export type { Ownership, OwnersFile } from "./ownership/ownership.ts";
export { agreementOutcomes } from "./change/findAgreement.ts";
export { letsAgree, mayBeLifted } from "./verdict/mayBeLifted.ts";
export { isSafeGlob } from "./policy/isSafeGlob.ts";
export { loadMatcher } from "./policy/loadMatcher.ts";
export { parseCodeowners } from "./ownership/parseCodeowners.ts";
export { parseAgentTrace } from "./sidecar/parseAgentTrace.ts";
export { parseAuthorshipLog } from "./sidecar/parseAuthorshipLog.ts";
export { weighRecords } from "./change/weighRecords.ts";
export { aiLinesOf, type SidecarFile, type SidecarRecord } from "./sidecar/sidecarRecord.ts";
export { parseMaintainers } from "./ownership/parseMaintainers.ts";
