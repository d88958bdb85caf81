import type { OptionName } from "./optionSpecs.ts";

/** What may be typed: each command with its operands, options and formats, and its own page of help. */
export interface CommandSpec {
  /** In the list of commands. */
  readonly synopsis: string;
  readonly summary: string;
  readonly mostOperands: number;
  /** The option whose value is a command: of one that is not quoted, the rest looks like operands. */
  readonly quoted?: "test";
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
}

const simple = ["text", "json"] as const;

/** A report's formats: packages/cli/src/reports has a file for each. */
const reports = ["text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown", "html"] as const;

export const commandSpecs = {
  message: {
    synopsis: "message [FILE|-]",
    summary: "judge a commit message and, in a hook, the staged change",
    mostOperands: 1,
    options: ["policy", "format"],
    formats: simple,
  },
  staged: {
    synopsis: "staged",
    summary: "judge the staged change: sizes, closed paths, forbidden files",
    mostOperands: 0,
    options: ["policy", "format"],
    formats: simple,
  },
  explain: {
    synopsis: "explain [POLICY]",
    summary: "what a policy wants, with the exact trailers to type",
    mostOperands: 1,
    options: ["policy", "format"],
    formats: simple,
  },
  policies: {
    synopsis: "policies",
    summary: "the policies that are shipped, or which of them fits here",
    mostOperands: 0,
    options: ["here", "format"],
    formats: simple,
  },
  init: {
    synopsis: "init",
    summary: "begin with a policy: propose one, or write ai-policy.json",
    mostOperands: 0,
    options: ["policy", "dry-run", "format"],
    formats: simple,
  },
  audit: {
    synopsis: "audit [RANGE|REV…]",
    summary: "judge commits of the past: a range, the last ones, a whole history",
    mostOperands: Infinity,
    options: [
      "policy",
      "policy-now",
      "policy-from",
      "base",
      "head",
      "last",
      "since",
      "all",
      "stdin",
      "pre-push",
      "stats",
      "all-commits",
      "shard",
      "repo",
      "repo-list",
      "format",
      "output",
    ],
    formats: reports,
  },
  patch: {
    synopsis: "patch FILE…|-",
    summary: "judge mailed patches and mboxes before git am",
    mostOperands: Infinity,
    options: ["policy", "format", "output"],
    formats: [...reports, "terse"],
  },
  pr: {
    synopsis: "pr",
    summary: "judge a pull request's own disclosure and its squash message",
    mostOperands: 0,
    options: ["body-file", "title", "event", "label", "squash-message-file", "policy", "policy-from", "format"],
    formats: simple,
  },
  prove: {
    synopsis: "prove [COMMIT]",
    summary: "show that a commit's test fails without its fix and passes with it",
    mostOperands: 1,
    quoted: "test",
    options: ["test", "setup", "timeout", "tests", "policy", "note", "keep", "format"],
    formats: simple,
  },
  note: {
    synopsis: "note add|show|remove COMMIT",
    summary: "disclose AI use of a commit that cannot be rewritten, in a note on it",
    mostOperands: Infinity,
    options: ["policy"],
    formats: ["text"],
  },
  merge: {
    synopsis: "merge DIR|FILE…",
    summary: "join the ndjson reports of an audit's shards into any report",
    mostOperands: Infinity,
    options: ["format", "output"],
    formats: reports,
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type Command = keyof typeof commandSpecs;
export const commandNames = Object.keys(commandSpecs) as readonly Command[];
