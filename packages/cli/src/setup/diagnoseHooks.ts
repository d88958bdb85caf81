import { quotePath, plural } from "@ai-disclosure/core/internal";
import type { HookExamination, HookRun, FoundHook } from "@ai-disclosure/repository";
import type { Remedies } from "./createRemedies.ts";

/** What is right or wrong with one part of the wiring. */
export interface Diagnosis {
  readonly part: "policy" | "commit-msg" | "pre-commit";
  /** Unchecked and optional parts leave the exit code alone. */
  readonly state: "ok" | "missing" | "optional" | "unchecked";
  readonly says: readonly string[];
  /** The last lines that a hook printed; untrusted. */
  readonly output: readonly string[];
  /** What to type or to write, one line each. */
  readonly fix: readonly string[];
}

export const diagnosisOf = (
  part: Diagnosis["part"],
  state: Diagnosis["state"],
  says: readonly string[],
  fix: readonly string[] = [],
  output: readonly string[] = [],
): Diagnosis => ({ part, state, says, output, fix });

/** Whether commit-msg judges the message that git gives it, and whether its refusal stops the commit. */
export function diagnoseMessages({ hook, runs, notRun }: HookExamination, remedies: Remedies): Diagnosis {
  const name = nameHook(hook);
  const [unmarked] = runs;
  const missing = (says: readonly string[], fix: readonly string[], output: readonly string[] = []) =>
    diagnosisOf("commit-msg", "missing", says, fix, output);
  if (notRun === "not executable")
    return missing([`git skips ${hook.file}: it is not executable`], [`chmod +x ${quotePath(hook.file)}`]);
  if (!unmarked) return missing(remedies.absent(hook), remedies.add(hook));
  const late = runs.find(({ outcome }) => outcome === "timed out");
  if (late)
    return missing(
      [`${name} did not end within 5 minutes`],
      ["mend the hook, then run doctor again"],
      endOfOutput(late),
    );
  if (unmarked.records.length === 0)
    return missing([tellIdle(name, unmarked)], remedies.unasked(unmarked), endOfOutput(unmarked));
  if (!runs.every(readsIt))
    return missing(
      [`${name} judged another message, not the one that git passed`],
      ["pass the hook's first argument on, as in:", '  ai-disclosure message "$1"', '  commitlint --edit "$1"'],
    );
  const toothless = runs.find((run) => run.outcome === "passed" && errorsOf(run).length > 0);
  if (toothless)
    return missing(
      [`${name} ended with 0, so git commits what ai-disclosure refused`, tellRefusal(toothless)],
      [
        "end the hook with that command, or begin it with: set -e",
        "in commitlint's configuration, do not turn these rules off or into warnings",
      ],
    );
  const [policy] = runs.flatMap(({ records }) => records.map((record) => record.policy));
  const says = [`${name}: judged by ${policy}'s policy`, tellMarks(runs), tellUnmarked(unmarked)];
  return diagnosisOf("commit-msg", "ok", says, [], unmarked.outcome === "passed" ? [] : endOfOutput(unmarked));
}

const tellIdle = (name: string, run: HookRun) => `${name} ran (${exitOf(run)}), and ai-disclosure judged nothing`;

const errorsOf = ({ records }: HookRun) => [...new Set(records.flatMap(({ errors }) => errors))];

function readsIt({ mark, records, sign }: HookRun): boolean {
  return records.some(({ text }) => text.includes(sign) && (mark === undefined || text.includes(mark)));
}

const unmarkedMessage = "the message without a mark";

const tellRefusal = (run: HookRun) => `refused (${errorsOf(run).join(", ")}): ${run.mark ?? unmarkedMessage}`;

function tellMarks(runs: readonly HookRun[]): string {
  const marked = runs.filter(({ mark }) => mark !== undefined);
  const refused = marked.find((run) => errorsOf(run).length > 0);
  if (refused) return tellRefusal(refused);
  const warned = marked.find(({ records }) => records.some(({ warnings }) => warnings.length > 0));
  return warned ? `accepted with a warning: ${warned.mark}` : "accepted: every mark of AI use that was tried";
}

function tellUnmarked(unmarked: HookRun): string {
  if (unmarked.outcome === "passed") return `accepted: ${unmarkedMessage}`;
  return errorsOf(unmarked).length > 0
    ? tellRefusal(unmarked)
    : `refused by another command of the hook (${exitOf(unmarked)}): ${unmarkedMessage}`;
}

/** Whether pre-commit judges the staged change. It tells earlier what commit-msg finds as well, so it may be missing. */
export function diagnoseStaged({ hook, runs, notRun }: HookExamination, remedies: Remedies): Diagnosis {
  const name = nameHook(hook);
  const tell = (
    state: Diagnosis["state"],
    says: readonly string[],
    fix?: readonly string[],
    output?: readonly string[],
  ) => diagnosisOf("pre-commit", state, says, fix, output);
  if (notRun === "dirty work tree")
    return tell(
      "unchecked",
      [`${name} was not run, because it might lose uncommitted changes`],
      ["commit or stash them, then run doctor again"],
    );
  if (notRun === "no commit")
    return tell("unchecked", [`${name} was not run: there is no commit yet`], ["commit, then run doctor"]);
  const [run] = runs;
  const early = "optional: it finds earlier what commit-msg finds as well";
  if (!run) return tell("optional", [...remedies.absent(hook), early], remedies.add(hook));
  if (run.records.some(({ judged }) => judged === "staged change"))
    return tell("ok", [`${name} judged a staged file (${exitOf(run)})`]);
  const output = run.outcome === "passed" ? [] : endOfOutput(run);
  return tell("optional", [tellIdle(name, run), early], remedies.unasked(run), output);
}

const exitOf = ({ status, signal }: HookRun): string =>
  status === undefined ? `ended by ${signal ?? "a signal"}` : `exit ${status}`;

/** Whoever reads more than these runs the hook. */
const mostLines = 6;

function endOfOutput({ output }: HookRun): string[] {
  const lines = output.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const before = lines.length - mostLines;
  return before > 0 ? [`(${plural(before, "line")} before)`, ...lines.slice(-mostLines)] : lines;
}

/** The hook as its owner knows it: husky 9 has git run a file that it generates, and that runs the one in .husky. */
function nameHook({ file, state, configured, heedsConfigured }: FoundHook): string {
  const named = heedsConfigured ? configured.map((name) => `hook.${name} of git's configuration`) : [];
  const own = file.replace(/(^|[/\\])\.husky[/\\]_[/\\]/u, "$1.husky/");
  return [...(state === "there" ? [own] : []), ...named].join(" and ") || own;
}
