import type { Change, SurfaceDrift } from "../change/change.ts";
import type { FileChange } from "../files/fileChange.ts";
import type { Violation } from "../finding/finding.ts";
import type { Person } from "../identity/person.ts";
import type { Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicySource } from "../policy/schema.ts";
import type { PullRequest } from "../pullRequest/pullRequest.ts";
import type { SidecarRecord } from "../sidecar/sidecarRecord.ts";

/** A file of an example; modified, unless its status says otherwise. */
type ExampleFile = Pick<FileChange, "path" | "added" | "deleted"> & Partial<Pick<FileChange, "from" | "status">>;

/** A commit, written down: documentation and test at once. It stands by its title, what it shows in a few words. */
export interface Example {
  /** The policy of all the examples, if absent. */
  readonly policy?: PolicySource;
  /** The commit message; absent where only the staged change is known, as in pre-commit. */
  readonly message?: string;
  /** Jane Doe <jane@example.org>, if absent. */
  readonly author?: Person;
  readonly committer?: Person;
  readonly files?: readonly ExampleFile[];
  /** The commits before it in the series that is judged, by the same author; judged alone, if absent. */
  readonly series?: readonly Pick<Example, "message" | "files">[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly earlierCommits?: number;
  /** Its title is the commit's subject, and it has no labels, if absent. */
  readonly pullRequest?: Pick<PullRequest, "body"> & Partial<PullRequest>;
  /** The text of the repository's CODEOWNERS. */
  readonly owners?: string;
  /** What a tool recorded beside the commit. */
  readonly record?: SidecarRecord;
  /** What an audit finds in the files of its last commit. */
  readonly surfaces?: readonly SurfaceDrift[];
  /** A note on the commit, made afterwards. */
  readonly note?: string;
}

interface FailingExample extends Example {
  /** Part of the message that the rule must give. */
  readonly says: string;
  /** The fix that the rule must give, if it gives one. */
  readonly fix?: string;
  readonly severity?: "error" | "warning";
}

/**
 * What a rule's file exports beside the rule, as `examples`: its tests, and its page. Apart, so that a hook does not load
 * them.
 */
export interface Examples {
  readonly policy?: PolicySource;
  readonly pass: Readonly<Record<string, Example>>;
  readonly fail: Readonly<Record<string, FailingExample>>;
}

/** One rule, one file: the file's name is the rule's name in every configuration and on its page. */
export interface Rule {
  readonly name: string;
  /** Where its findings stand among those of the others: ascending, and each rule has a number of its own. */
  readonly place: number;
  /** What it asks, in one sentence. */
  readonly summary: string;
  /** Why projects ask it. */
  readonly why: string;
  readonly whenNotToUse: string;
  /** What follows from what it reads, a sentence each, where a finding alone does not say it. */
  readonly outcomes?: readonly string[];
  /** The usual severity; a policy may set another. */
  readonly severity: "error" | "warning";
  /** What the policy asks by it, as clauses of the policy's explanation. Absent if a section of `report/` tells it. */
  readonly explain?: (policy: Policy) => readonly Clause[];
  /** Whether the policy asks for it at all: `check` is not called otherwise. Every policy does, if absent. */
  readonly asked?: (policy: Policy) => boolean;
  /**
   * Nothing but a mark of AI use can break it: evidence, a disclosure, a tool's record, a pull request. A function, where
   * that depends on the policy.
   */
  readonly onlyMarked?: true | ((policy: Policy) => boolean);
  /** It speaks of the message's own words, which git throws away where the commit is a `fixup!`: there it only warns. */
  readonly aboutMessage?: true;
  /** Whether `check` cannot judge this change without its files. */
  readonly needsFiles?: (change: Change, policy: Policy) => boolean;
  /** It counts lines, and cannot judge a change with files that could not be read. */
  readonly countsLines?: true;
  /** Pure and total: what is wrong with the change, as the policy sees it. */
  readonly check: (change: Change, policy: Policy) => readonly Violation[];
}
