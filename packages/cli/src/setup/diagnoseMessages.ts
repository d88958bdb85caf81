import { quotePath } from "@ai-disclosure/core/internal";
import type { HookExamination, HookRun } from "@ai-disclosure/repository";
import { diagnosisOf, type Diagnosis } from "./diagnosis.ts";
import { endOfOutput, exitOf, nameHook } from "./describeRun.ts";
import type { Remedies } from "./createRemedies.ts";

const part = "commit-msg";

/** Whether commit-msg judges the message that git gives it, and whether its refusal stops the commit. */
export function diagnoseMessages({ hook, runs, notRun }: HookExamination, remedies: Remedies): Diagnosis {
  const name = nameHook(hook);
  const [unmarked] = runs;
  if (notRun === "not executable")
    return diagnosisOf(
      part,
      "missing",
      [`git skips ${hook.file}: it is not executable`],
      [`chmod +x ${quotePath(hook.file)}`],
    );
  if (!unmarked) return diagnosisOf(part, "missing", remedies.absent(hook), remedies.add(hook));
  const late = runs.find(({ outcome }) => outcome === "timed out");
  if (late)
    return diagnosisOf(
      part,
      "missing",
      [`${name} did not end within 5 minutes`],
      ["mend the hook, then run doctor again"],
      endOfOutput(late),
    );
  if (unmarked.records.length === 0)
    return diagnosisOf(
      part,
      "missing",
      [`${name} ran (${exitOf(unmarked)}), and ai-disclosure judged nothing`],
      remedies.unasked(unmarked),
      endOfOutput(unmarked),
    );
  if (!runs.every(readsIt))
    return diagnosisOf(
      part,
      "missing",
      [`${name} judged another message than the one that git gives the hook`],
      ['give the hook\'s first argument on: ai-disclosure message "$1", or commitlint --edit "$1"'],
    );
  const toothless = runs.find((run) => run.outcome === "passed" && errorsOf(run).length > 0);
  if (toothless)
    return diagnosisOf(
      part,
      "missing",
      [`${tellRefusal(toothless)}, but ${name} ended with 0, so that git commits it`],
      [
        "end the hook with that command, or begin it with: set -e",
        "in commitlint's configuration, do not turn these rules off or into warnings",
      ],
    );
  return diagnosisOf(part, "ok", [`${name}: ${tellPolicy(runs)}`, ...remarks(unmarked)], [], remarkOutput(unmarked));
}

const errorsOf = ({ records }: HookRun) => [...new Set(records.flatMap(({ errors }) => errors))];

function readsIt({ mark, records, sign }: HookRun): boolean {
  return records.some(({ text }) => text.includes(sign) && (mark === undefined || text.includes(mark)));
}

const about = ({ mark }: HookRun) => (mark === undefined ? "the message without a mark" : `the message with "${mark}"`);

const tellRefusal = (run: HookRun) => `${about(run)} is refused (${errorsOf(run).join(", ")})`;

function tellPolicy(runs: readonly HookRun[]): string {
  const [policy] = runs.flatMap(({ records }) => records.map((record) => record.policy));
  const by = `judged by ${policy}'s policy`;
  const marked = runs.filter(({ mark }) => mark !== undefined);
  const refused = marked.find((run) => errorsOf(run).length > 0);
  if (refused) return `${by}: ${tellRefusal(refused)}`;
  const warned = marked.find(({ records }) => records.some(({ warnings }) => warnings.length > 0));
  return warned
    ? `${by}, which warns of ${about(warned)} and refuses no mark that was tried`
    : `${by}, which accepts every mark that was tried`;
}

function remarks(unmarked: HookRun): string[] {
  if (unmarked.outcome === "passed") return ["the message without a mark passed"];
  const errors = errorsOf(unmarked);
  return errors.length > 0
    ? [`${about(unmarked)} is refused as well: ${errors.join(", ")}`]
    : [`something else in the hook refuses ${about(unmarked)} (${exitOf(unmarked)})`];
}

function remarkOutput(unmarked: HookRun): readonly string[] {
  return unmarked.outcome === "passed" ? [] : endOfOutput(unmarked);
}
