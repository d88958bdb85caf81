import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FoundHook, HookExaminations, HookRun } from "@ai-disclosure/repository";
import type { Plan } from "./fileEdit.ts";
import type { Host } from "./host.ts";

/** What to say and to type where a hook does nothing for us. */
export interface Remedies {
  /** Why git finds no hook. */
  readonly absent: (hook: FoundHook) => string[];
  /** What wires it. */
  readonly add: (hook: FoundHook) => string[];
  /** What makes a hook that runs ask ai-disclosure. */
  readonly unasked: (run: HookRun) => string[];
}

/** Remedies for the tools that a repository has. */
export function createRemedies(
  { hooks, topLevel }: Host,
  { edits, steps }: Plan,
  { version }: HookExaminations,
): Remedies {
  const linesOf = (wanted: string) =>
    steps.filter(({ job }) => job === wanted).flatMap(({ about, write }) => [`${about}:`, ...write]);
  // What init cannot write is to be written by hand.
  const wire = [...(edits.length > 0 ? ["ai-disclosure init --yes"] : []), ...linesOf("wire")];
  const look = ["the hook names ai-disclosure and does not come to it: see why with sh -x"];
  const asleep = ({ name, file }: FoundHook) =>
    hooks.kind === "husky" &&
    (!file.includes(".husky/") || file.includes(".husky/_/")) &&
    existsSync(join(topLevel, hooks.folder, name));
  return {
    absent(hook) {
      if (hook.configured.length > 0 && !hook.heedsConfigured)
        return [
          `git ${version.major}.${version.minor} does not read the hook that its configuration defines ` +
            `(hook.${hook.configured[0]}); git 2.54 does`,
        ];
      if (asleep(hook))
        return [`husky is not active in this clone: git looks for ${hook.file}, and does not run husky's ${hook.name}`];
      return [`there is no ${hook.file}`];
    },
    add: (hook) =>
      asleep(hook) ? ["npm run prepare, or what runs husky in this project"] : wire.length > 0 ? wire : linesOf("wake"),
    unasked: ({ output }) => (lacksProgram(output) ? linesOf("install") : wire.length > 0 ? wire : look),
  };
}

/** What shells, npx and Node say of a program or package that is not installed. */
const lacksProgram = (output: string) =>
  /not found|no such file|could not determine executable|canceled due to missing packages|cannot find (?:module|package)/iu.test(
    output,
  );
