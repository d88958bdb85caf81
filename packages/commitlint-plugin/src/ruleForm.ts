import type { PolicySource } from "@ai-disclosure/core";

/**
 * A rule as commitlint calls it. `parsed` has more keys, but they differ between commitlint's parsers of versions 19
 * to 21; `raw` is the message in all of them. The value is a policy: whole if it extends a preset, otherwise laid
 * over the repository's own.
 */
export type CommitlintRule = (
  parsed: object,
  when?: "always" | "never",
  value?: PolicySource,
) => Promise<[boolean, string?]>;
