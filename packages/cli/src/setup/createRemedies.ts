import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { quotePath } from "@ai-disclosure/core/internal";
import type { FoundHook, HookExaminations, HookRun } from "@ai-disclosure/repository";
import type { Plan } from "./draft.ts";
import type { Host } from "./host.ts";
import { programOf, restoreLines, startHusky } from "./hostCommands.ts";

/** What to say and to type where a hook does nothing for us. */
export interface Remedies {
  /** Why git finds no hook. */
  readonly absent: (hook: FoundHook) => string[];
  /** What wires it. */
  readonly add: (hook: FoundHook) => string[];
  /** What makes a hook that runs ask ai-disclosure. */
  readonly unasked: (run: HookRun) => string[];
}

export function createRemedies(host: Host, { edits, steps }: Plan, { version }: HookExaminations): Remedies {
  const { hooks, topLevel, cwd, packages } = host;
  const linesOf = (wanted: string) =>
    steps.filter(({ job }) => job === wanted).flatMap(({ about, write }) => [`${about}:`, ...write]);
  // A project that does not depend on us is examined by what its user has installed elsewhere.
  const program = packages.includes("ai-disclosure") ? programOf(host, "ai-disclosure", cwd) : "ai-disclosure";
  // What init cannot write is to be written by hand.
  const wire = [...(edits.length > 0 ? [`${program} init --yes`] : []), ...linesOf("wire")];
  const look = ["the hook names ai-disclosure and does not come to it: see why with sh -x"];
  const asleep = ({ name, file }: FoundHook) =>
    hooks.kind === "husky" &&
    (!file.includes(".husky/") || file.includes(".husky/_/")) &&
    existsSync(join(topLevel, hooks.folder, name))
      ? hooks
      : undefined;
  const install = () => [...linesOf("install"), ...restoreLines(host)];
  return {
    absent(hook) {
      if (hook.configured.length > 0 && !hook.heedsConfigured)
        return [
          `git ${version.major}.${version.minor} reads no hook from its configuration (hook.${hook.configured[0]})`,
          "git 2.54 and later do",
        ];
      const husky = asleep(hook);
      if (husky)
        return [
          "husky is not active in this clone",
          `git looks for ${hook.file}, and does not run ${husky.folder}/${hook.name}`,
        ];
      return [`there is no ${hook.file}`];
    },
    add(hook) {
      const husky = asleep(hook);
      if (!husky) return wire.length > 0 ? wire : linesOf("wake");
      const above = cwd === topLevel ? [] : [`cd ${quotePath(relative(cwd, topLevel))}`];
      return [...above, ...startHusky(host, husky)];
    },
    unasked: ({ output }) => (lacksProgram(output) ? install() : wire.length > 0 ? wire : look),
  };
}

/** What shells, npx and Node say of a program or package that is not installed. */
const lacksProgram = (output: string) =>
  /not found|no such file|could not determine executable|canceled due to missing packages|cannot find (?:module|package)/iu.test(
    output,
  );
