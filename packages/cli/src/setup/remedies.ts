import { existsSync } from "node:fs";
import { join } from "node:path";
import { plural } from "@ai-disclosure/core/internal";
import type { FoundHook, HookExaminations, HookRun } from "@ai-disclosure/repository";
import { remainingSteps } from "../policies/remainingSteps.ts";
import type { Tooling } from "../policies/findTooling.ts";

type Part = FoundHook["name"];

/** What to say and to type where a hook does nothing for us. */
export interface Remedies {
  /** Why git finds no hook. */
  readonly absent: (hook: FoundHook) => string[];
  /** What wires it. */
  readonly add: (part: Part) => string[];
  /** What makes a hook that runs ask ai-disclosure. */
  readonly unasked: (part: Part, run: HookRun) => string[];
}

/** Remedies for the tools that a repository has, to be typed in `cwd`. */
export function createRemedies(tooling: Tooling, cwd: string, { version }: HookExaminations): Remedies {
  const steps = remainingSteps(tooling, cwd);
  const linesOf = (job: string) =>
    steps
      .filter((step) => step.job === job)
      .flatMap(({ about, write }) => (about === job ? write : [`${about}:`, ...write]));
  const asleep = ({ file, name }: FoundHook) =>
    !file.includes(".husky/") && existsSync(join(tooling.topLevel, ".husky", name));
  const start = linesOf("go there");
  return {
    absent(hook) {
      if (hook.configured.length > 0 && !hook.heedsConfigured)
        return [
          `git ${version.major}.${version.minor} does not read the hook that its configuration defines ` +
            `(hook.${hook.configured[0]}); git 2.54 does`,
        ];
      if (asleep(hook))
        return [`husky is not active in this clone: git looks for ${hook.file}, and .husky/${hook.name} is not run`];
      if (hook.file.includes(".husky/_/")) return [`husky's ${hook.file} is not there: husky makes it`];
      return [`there is no ${hook.file}`];
    },
    add: (part) => {
      const husky = tooling.husky && !existsSync(join(tooling.topLevel, ".husky/_", part));
      const wake = husky ? ["let husky make its hooks:", "npm run prepare"] : [];
      const there = existsSync(join(tooling.topLevel, ".husky", part));
      return [...start, ...wake, ...(husky && there ? [] : linesOf(part))];
    },
    unasked: (part, { output }) => [...start, ...(lacksProgram(output) ? linesOf("install") : []), ...linesOf(part)],
  };
}

/** What shells, npx and Node say of a program or package that is not installed. */
const lacksProgram = (output: string) =>
  /not found|no such file|could not determine executable|canceled due to missing packages|cannot find (?:module|package)/iu.test(
    output,
  );

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
export function ways({ file, state, configured, heedsConfigured }: FoundHook): string {
  const named = heedsConfigured ? configured.map((name) => `hook.${name} of git's configuration`) : [];
  const own = file.replace(/(^|[/\\])\.husky[/\\]_[/\\]/u, "$1.husky/");
  return [...(state === "there" ? [own] : []), ...named].join(" and ") || own;
}
