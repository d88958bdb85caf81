import type { Size } from "../files/sizes.ts";
import type { Disclosure, Use } from "../disclosure/disclosure.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Finding } from "../finding/finding.ts";
import type { Unchecked } from "../finding/unchecked.ts";
import type { Person } from "../identity/person.ts";
import type { Trailer } from "../message/message.ts";

/** A commit of the past with its verdict: one line of an ndjson report, and what every other report is made from. */
export interface AuditedCommit {
  /** Its place in the audit's order, from 0, counted before shards are chosen: what puts the shards in order again. */
  readonly position?: number;
  /** Of several repositories, the one it is in; absent if there is one. */
  readonly repository?: string;
  /** Where it is no commit yet, what people find it by: a mail's file. */
  readonly name?: string;
  readonly hash: string;
  readonly parents: readonly string[];
  readonly subject: string;
  readonly author: Person;
  readonly committer: Person;
  /** The committer date, by which the policy in force is chosen: ISO 8601 with its offset. */
  readonly date: string;
  /**
   * `merge` by its parents, `revert` by its `This reverts commit` line, `autosquash` by `fixup!`, `squash!`, `amend!`.
   * `pull request` is no commit: the title, description, labels and opener of the one that brings the audited commits,
   * under the hash of its head.
   */
  readonly kind: "ordinary" | "merge" | "revert" | "autosquash" | "pull request";
  /** The policy in force where it landed; null without one: then nothing is judged. */
  readonly policy: { readonly name: string; readonly title: string; readonly url?: string } | null;
  readonly trailers: readonly Trailer[];
  readonly disclosures: readonly AuditedDisclosure[];
  readonly evidence: readonly Evidence[];
  /** Of a pull request: it says, where the policy looks, that no AI was used. */
  readonly deniesUse?: true;
  /** By category; absent where no rule asked for it and `--stats` was not given. */
  readonly sizes?: Readonly<Record<string, Size>>;
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** The verdict by the other policy, where two are compared. */
  readonly against?: Pick<AuditedCommit, "policy" | "findings" | "waived" | "unchecked">;
}

export interface AuditedDisclosure {
  readonly key: string;
  readonly value: string;
  readonly uses: readonly Use[];
  readonly line: number;
  readonly origin: Disclosure["origin"];
  readonly negative: boolean;
  /** It was made afterwards, in a note; its line is the note's. */
  readonly late?: true;
  /** Who noted it, and when, as the note says. */
  readonly notedBy?: string;
}
