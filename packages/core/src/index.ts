// The public entry, described in docs/api.md: it changes with a major version only. The packages of this repository
// import `internal.ts`.
export type { Disclosure, Use } from "./disclosure/disclosure.ts";
export type { Evidence } from "./evidence/evidence.ts";
export type { FileChange } from "./files/fileChange.ts";
export type { Choice, Edit, Finding, Speaker, Where } from "./finding/finding.ts";
export type { Unchecked, UncheckedCode } from "./finding/unchecked.ts";
export type { Person } from "./identity/person.ts";
export type { Policy } from "./policy/policy.ts";
export { PolicyError } from "./policy/policyError.ts";
export type { PolicySource } from "./policy/schema.ts";
export { mend, type Mended } from "./mending/mend.ts";
export { presetNames } from "./presets/presetFiles.generated.ts";
export type { CommitMarks, PullRequest } from "./pullRequest/pullRequest.ts";
export { explainPolicy, type Section } from "./report/explainPolicy.ts";
export { formatFinding, type Paint } from "./report/formatFinding.ts";
export { formatVerdict } from "./report/formatVerdict.ts";
export { loadPolicy } from "./resolve/resolvePolicy.ts";
export { judge, judgePullRequest, type CommitFacts, type Judgement, type PullRequestFacts } from "./verdict/judge.ts";
export { marksOfCommit } from "./statement/marksOfCommit.ts";
export type { Verdict } from "./verdict/verdict.ts";
