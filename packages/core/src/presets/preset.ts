import type { FileChange } from "../files/fileChange.ts";
import type { Person } from "../identity/person.ts";
import type { PullRequest } from "../pullRequest/pullRequest.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";

/** A commit as somebody would send it to the project. */
export interface PresetExample {
  /** What it shows, in a few words. */
  readonly title: string;
  readonly message: string;
  /** Jane Doe <jane@example.org>, if absent. */
  readonly author?: Person;
  readonly files?: readonly Pick<FileChange, "path" | "added" | "deleted">[];
  readonly earlierCommits?: number;
  /** The text of the repository's CODEOWNERS. */
  readonly owners?: string;
  /** The pull request that brings the commit. */
  readonly pullRequest?: PullRequest;
}

export interface RejectedExample extends PresetExample {
  /** The rule that refuses it. */
  readonly by: RuleName;
  /** Part of what the rule says. */
  readonly says: string;
}

/** What a preset's file exports beside the policy, as `examples`: its tests, and a part of its page. */
export interface PresetExamples {
  /** Why the policy refuses hardly anything: it may then have fewer rejected examples, and some only warn. */
  readonly lenient?: string;
  readonly accepted: readonly PresetExample[];
  readonly rejected: readonly RejectedExample[];
}
