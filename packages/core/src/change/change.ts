import type { Person } from "../identity/person.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Disclosure } from "../disclosure/disclosure.ts";
import type { Message } from "../message/message.ts";
import type { Ownership } from "../ownership/ownership.ts";
import type { CommitMarks, BringingPullRequest, PullRequest } from "../pullRequest/pullRequest.ts";
import type { LateDisclosure } from "../disclosure/lateDisclosures.ts";
import type { SidecarRecord } from "../sidecar/sidecarRecord.ts";

/** What is judged. A part that is absent is not known, and what depends on it is reported as unchecked. */
export interface Change {
  readonly message?: Message;
  readonly author?: Person;
  readonly committer?: Person;
  /** The commit is being made: its message can still be changed, and is not where it will end up. */
  readonly inProgress?: true;
  /** The commit joins histories, and certifies nothing of its own. */
  readonly merge?: true;
  /** How each policy of `byPath` reads the message; absent if there are none. */
  readonly byPath?: readonly Pick<Change, "disclosures" | "evidence">[];
  /** These are some of the change's files: what is missing here may be among the others. */
  readonly part?: true;
  readonly disclosures: readonly Disclosure[];
  /**
   * What was disclosed afterwards, in a note: it answers what the commit's own marks ask, and asks nothing itself.
   * Absent if there is none.
   */
  readonly late?: readonly LateDisclosure[];
  /** What tools recorded beside the commit; absent if there is nothing. */
  readonly records?: readonly SidecarRecord[];
  readonly evidence: readonly Evidence[];
  readonly files?: readonly CategorisedFile[];
  /** Who owns which path, where the policy's agreements are granted by a file. */
  readonly ownership?: Ownership;
  /** What was signed for this change; absent where nobody looked for it, as before it is committed. */
  readonly agreements?: readonly SignedAgreement[];
  /** How many commits the author had before this one (counted up to the policy's largest newcomer limit). */
  readonly earlierCommits?: number;
  /** The commits before this one in the range or patch series that is judged; absent where it is judged alone. */
  readonly series?: Series;
  /** What is left of the whole series in its end; measured only where its sum is too large. */
  readonly net?: readonly CategorisedFile[];
  /** Files that contradict the policy, of the commit in which an audit ends; absent if there is none, or it was not asked. */
  readonly surfaces?: readonly SurfaceDrift[];
  /** The pull request that is judged: alone, or with the message that a squash merge makes of it. */
  readonly pullRequest?: PullRequest;
  /** What its commits show; absent where they are not known. */
  readonly commits?: readonly CommitMarks[];
  /** The pull request that brings this commit, maybe among others: it is judged once, beside them. */
  readonly broughtBy?: BringingPullRequest;
}

/** A file of the commit that holds the policy's text between markers, and says something else than the policy. */
export interface SurfaceDrift {
  /** From the top level. */
  readonly path: string;
  /** As `ai-disclosure write` takes it: `agents`. */
  readonly surface: string;
  /** What differs, without a full stop. */
  readonly problem: string;
  /** It was so in the base already, or there is no base: nobody knows that the commit did it. */
  readonly inherited: boolean;
}

/** What somebody signed: that AI may be used for this very change. */
export interface SignedAgreement {
  /** Whose key signed it, as the policy's file of signers calls them; what the agreement itself says, if that is not known. */
  readonly signer: Person;
  /** Whether the agreement is about this path. */
  readonly covers: (path: string) => boolean;
  /** Why it does not count, as the end of a sentence; absent if key, change and date are right. */
  readonly problem?: string;
}

/** What some commits amount to. */
export interface Amount {
  readonly commits: number;
  readonly size: number;
}

/** What the commits of a series amount to, for one of the policy's limits, in its unit. */
export interface SeriesTotal {
  /** What counts for certain. */
  readonly certain: Amount;
  /** What counts if weak evidence speaks true, or an agreement that nobody could check does not hold. */
  readonly doubtful: Amount;
  /** What a maintainer agreed to. */
  readonly agreed: Amount;
  /** The last of these agreements. */
  readonly waivedBy?: string;
}

/** The commits of a range, a patch series or a pull request so far: their totals by limit. */
export type Series = ReadonlyMap<string, SeriesTotal>;

/** A series before its first commit. */
export const emptySeries: Series = new Map();
