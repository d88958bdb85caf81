import type { Configuration } from "./readConfiguration.ts";

/** What begins a comment in a message, or `auto`: git then chooses a character that no line begins with. */
export function commentStringOf(configuration: Configuration): string {
  const last = configuration.entries.findLast(([key]) => key === "core.commentchar" || key === "core.commentstring");
  return last?.[1].toLowerCase() === "auto" ? "auto" : last?.[1] || "#";
}
