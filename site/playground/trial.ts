import type { PolicySource, PullRequest } from "@ai-disclosure/core/internal";
import type { Example } from "../../packages/core/src/rules/rule.ts";

/** What is judged: the kinds between which the page's visitor chooses. */
export const kinds = ["commit", "pull request", "mails"] as const;
export type TrialKind = (typeof kinds)[number];

/** A shipped policy by its name, or the text of a policy file. */
export type PolicyChoice = { readonly preset: string } | { readonly text: string };

/** What is typed into the form as an example writes it. */
type Typed = "message" | "author" | "earlierCommits" | "owners";

/** What only a link can bring: examples have it, and the form has no field for it. */
type Linked = "committer" | "environment" | "note" | "record" | "series" | "surfaces";

/** All that somebody tries, as a link holds it. What is absent is not known. */
export interface Trial extends Pick<Example, Typed | Linked> {
  readonly kind: TrialKind;
  readonly policy: PolicyChoice;
  readonly pullRequest?: PullRequest;
  /** Mails with patches: one, or an mbox. */
  readonly mails?: string;
  /** What `git diff --numstat` prints; with `--summary` also which files are new. Empty: no file is changed. */
  readonly numstat?: string;
}

/** What is typed anew; undefined takes a fact back. */
export type Changes = { readonly [Key in keyof Trial]?: Trial[Key] | undefined };

/** Characters of a text that the page takes: a browser gets slow with more in a field. */
export const longestText = 5_000_000;

export const emptyTrial: Trial = { kind: "commit", policy: { preset: "human-in-the-loop" } };

/** What a policy of one's own begins with. */
export function ownPolicyFrom({ policy }: Trial): string {
  const own: PolicySource = { extends: "preset" in policy ? policy.preset : "human-in-the-loop" };
  return "text" in policy ? policy.text : `${JSON.stringify(own, null, 2)}\n`;
}
