import { shorten } from "@ai-disclosure/core/internal";

/**
 * Untrusted text for Markdown, as code: the one place in which GitHub and GitLab obey nothing, no HTML, link, `@mention`,
 * `#123` or commit hash. Not for a table's cell, which a `|` ends even here.
 * @see https://spec.commonmark.org/current/#code-spans
 */
export function codeSpan(text: string): string {
  const line = shorten(text).replaceAll("##", String.raw`#\u{23}`);
  if (line.trim() === "") return "(empty)";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const padding = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}
