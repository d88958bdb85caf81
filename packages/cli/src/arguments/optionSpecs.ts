/** An option's kind, short form, a value that shows its use, and what it says of itself. */
interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  readonly multiple?: boolean;
  readonly example?: string;
}

export const optionSpecs = {
  policy: { type: "string", short: "p", example: "qemu" },
  format: { type: "string", short: "f", multiple: true, example: "json" },
  output: { type: "string", short: "o", multiple: true, example: "report.html" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
  base: { type: "string", example: "origin/main" },
  head: { type: "string", example: "HEAD" },
  last: { type: "string", example: "20" },
  since: { type: "string", example: "2026-01-01" },
  all: { type: "boolean" },
  stdin: { type: "boolean" },
  "pre-push": { type: "boolean" },
  stats: { type: "boolean" },
  "all-commits": { type: "boolean" },
  "policy-now": { type: "boolean" },
  "policy-from": { type: "string", example: "origin/main" },
  shard: { type: "string", example: "1/4" },
  repo: { type: "string", multiple: true, example: "../other" },
  "repo-list": { type: "boolean" },
  "body-file": { type: "string", example: "body.md" },
  title: { type: "string", example: "Fix the card" },
  event: { type: "string", example: "$GITHUB_EVENT_PATH" },
  label: { type: "string", multiple: true, example: "llm-assisted" },
  "squash-message-file": { type: "string", example: "message.txt" },
  test: { type: "string", example: '"make check"' },
  setup: { type: "string", example: '"npm ci"' },
  timeout: { type: "string", example: "600" },
  tests: { type: "string", multiple: true, example: "'tests/**'" },
  note: { type: "boolean" },
  keep: { type: "boolean" },
  here: { type: "boolean" },
  "dry-run": { type: "boolean" },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof optionSpecs;
