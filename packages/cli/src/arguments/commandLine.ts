import { neutralise, quotePath } from "@ai-disclosure/core/internal";

/** What to type, as a POSIX shell takes it: `ai-disclosure policies --diff qemu 'my policy.json'`. */
export function commandLine(...words: readonly string[]): string {
  return neutralise(["ai-disclosure", ...words.map(quotePath)].join(" "));
}
