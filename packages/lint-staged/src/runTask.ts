import { defuse, explainCommand, formatSizes, formatVerdict, plain } from "@ai-disclosure/core/internal";
import { describeFailure, formatFailure, judgeStaged, loadPolicy, openWorkplace } from "@ai-disclosure/repository";

/**
 * The command that the task runs: the table on standard output, findings on standard error. lint-staged shows both
 * if it fails.
 * @returns the exit code, 1 for an error of any kind: lint-staged knows no other.
 */
export async function runTask(policyName: string | undefined): Promise<0 | 1> {
  try {
    const workplace = await openWorkplace(process.cwd(), process.env);
    const { policy, change, verdict } = await judgeStaged(await loadPolicy(policyName, workplace), workplace);
    const table = formatSizes(change.files ?? [], policy);
    if (table !== undefined) process.stdout.write(`${defuse(table)}\n`);
    const told = formatVerdict(verdict, policy, plain, explainCommand(policyName));
    for (const text of told) process.stderr.write(`${defuse(text)}\n`);
    return verdict.findings.some(({ severity }) => severity === "error") ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${defuse(formatFailure(describeFailure(error)).join("\n"))}\n`);
    return 1;
  }
}
