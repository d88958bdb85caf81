import { plural } from "@ai-disclosure/core/internal";
import type { FoundHook, HookRun } from "@ai-disclosure/repository";

export const exitOf = ({ status, signal }: HookRun): string =>
  status === undefined ? `ended by ${signal ?? "a signal"}` : `exit ${status}`;

/** Whoever reads more than these runs the hook. */
const mostLines = 6;

export function endOfOutput({ output }: HookRun): string[] {
  const lines = output.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const before = lines.length - mostLines;
  return before > 0 ? [`(${plural(before, "line")} before)`, ...lines.slice(-mostLines)] : lines;
}

/** The hook as its owner knows it: husky 9 has git run a file that it generates, and that runs the one in .husky. */
export function nameHook({ file, state, configured, heedsConfigured }: FoundHook): string {
  const named = heedsConfigured ? configured.map((name) => `hook.${name} of git's configuration`) : [];
  const own = file.replace(/(^|[/\\])\.husky[/\\]_[/\\]/u, "$1.husky/");
  return [...(state === "there" ? [own] : []), ...named].join(" and ") || own;
}
