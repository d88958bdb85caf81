import type { FileChange, Person } from "@ai-disclosure/core/internal";

/** Where a patch stands in its series: `[PATCH v2 3/7]`. */
export interface SeriesPosition {
  /** 0 for a cover letter. */
  readonly number: number;
  readonly total: number;
  /** 1, if the subject gives none. */
  readonly version: number;
}

/** A mail as git-am(1) would read it. */
export interface PatchMail {
  /** The input it came from, as it was named, or `standard input`. */
  readonly source: string;
  /** 1-based place among the mails of that input. */
  readonly number: number;
  /** What `git hash-object` gives for the mail as `git mailsplit` writes it. */
  readonly hash: string;
  readonly series?: SeriesPosition;
  /** The Message-ID with which its thread begins, or its own; the empty string if there is none. */
  readonly thread: string;
  /** Without `[PATCH …]`, `Re:` and folding. */
  readonly subject: string;
  /** The From line of the header, or that at the head of the text; absent if neither holds an address. */
  readonly author?: Person;
  /** The Date header, ISO 8601 with its offset; the empty string if there is none that can be read. */
  readonly date: string;
  /** The commit message that `git am` stores. */
  readonly message: string;
  /** What the diff changes; absent if there is none, or git cannot read it. */
  readonly files?: readonly FileChange[];
  /** Why there is nothing to judge: `no patch in it`, or `git am` would refuse the mail. */
  readonly obstacle?: { readonly kind: "no patch" | "unreadable"; readonly reason: string };
  /** What `git am` would refuse although the message can be judged. */
  readonly objections: readonly string[];
}
