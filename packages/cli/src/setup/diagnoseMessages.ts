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
      [`${name} judged another message, not the one that git passed`],
      ["pass the hook's first argument on, as in:", '  ai-disclosure message "$1"', '  commitlint --edit "$1"'],
    );
  const toothless = runs.find((run) => run.outcome === "passed" && errorsOf(run).length > 0);
  if (toothless)
    return diagnosisOf(
      part,
      "missing",
      [`${name} ended with 0, so git commits what ai-disclosure refused`, tellRefusal(toothless)],
      [
        "end the hook with that command, or begin it with: set -e",
        "in commitlint's configuration, do not turn these rules off or into warnings",
      ],
    );
  const [policy] = runs.flatMap(({ records }) => records.map((record) => record.policy));
  const says = [`${name}: judged by ${policy}'s policy`, tellMarks(runs), tellUnmarked(unmarked)];
  return diagnosisOf(part, "ok", says, [], unmarked.outcome === "passed" ? [] : endOfOutput(unmarked));
}

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
