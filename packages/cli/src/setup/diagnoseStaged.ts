import type { HookExamination } from "@ai-disclosure/repository";
import { diagnosisOf, type Diagnosis } from "./diagnosis.ts";
import { endOfOutput, exitOf, nameHook } from "./describeRun.ts";
import type { Remedies } from "./createRemedies.ts";

const part = "pre-commit";

/** Whether pre-commit judges the staged change. It tells earlier what commit-msg finds as well, so it may be missing. */
export function diagnoseStaged({ hook, runs, notRun }: HookExamination, remedies: Remedies): Diagnosis {
  const name = nameHook(hook);
  if (notRun === "dirty work tree")
    return diagnosisOf(
      part,
      "unchecked",
      [`${name} was not run, because it might lose uncommitted changes`],
      ["commit or stash them, then run doctor again"],
    );
  if (notRun === "no commit")
    return diagnosisOf(part, "unchecked", [`${name} was not run: there is no commit yet`], ["commit, then run doctor"]);
  const [run] = runs;
  const early = "optional: it finds earlier what commit-msg finds as well";
  if (!run) return diagnosisOf(part, "optional", [...remedies.absent(hook), early], remedies.add(hook));
  if (run.records.some(({ judged }) => judged === "staged change"))
    return diagnosisOf(part, "ok", [`${name} judged a staged file (${exitOf(run)})`]);
  const output = run.outcome === "passed" ? [] : endOfOutput(run);
  const says = `${name} ran (${exitOf(run)}), and ai-disclosure judged nothing`;
  return diagnosisOf(part, "optional", [says, early], remedies.unasked(run), output);
}
