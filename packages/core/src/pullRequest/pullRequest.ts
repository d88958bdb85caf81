import type { Evidence } from "../evidence/evidence.ts";

/** Where a finding or a piece of evidence is that stands in a pull request and not in a commit. */
export const inPullRequest = { field: "pull request" } as const;

/** Whether a finding is about the pull request itself, so that its edits are those of the description. */
export function isAboutPullRequest({ where }: { readonly where?: { readonly field?: string } }): boolean {
  return where?.field === inPullRequest.field;
}

/** A pull or merge request as its author wrote it; GitHub's `null` description is the empty string. */
export interface PullRequest {
  readonly title: string;
  /** The description, in Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
  /** The author's login, e.g. `octocat` or `copilot-swe-agent[bot]`. */
  readonly author?: string;
  /** The number of that account, where logins alone tell no tool from a person: 198982749 of GitHub's `Copilot`. */
  readonly authorId?: number;
  /** What the author is to the project, as GitHub's `author_association`: `OWNER`, `MEMBER`, `CONTRIBUTOR`, `NONE`. */
  readonly association?: string;
}

/** A pull request as it brings a commit, maybe among others. */
export interface BringingPullRequest extends PullRequest {
  /**
   * It says that AI was used, and none of its commits does: of the only commit that can be meant, or of some of several,
   * it does not say which.
   */
  readonly disclosesFor?: "the commit" | "some commits";
}

/** What one commit of a pull request shows of AI use. */
export interface CommitMarks {
  /** How people find it: `1a2b3c4d5e6f`. */
  readonly name: string;
  readonly evidence: readonly Evidence[];
  /** The commit itself says what its policy wants to hear in a commit. */
  readonly disclosed: boolean;
}
