import { parseArgs } from "node:util";
import { defuse, explainCommand, formatSizesInPlay, formatVerdict, isError, plain } from "@ai-disclosure/core/internal";
import { describeFailure, formatFailure, judgeStaged, loadPolicy, openWorkplace } from "@ai-disclosure/repository";

/**
 * The command that the task runs, `ai-disclosure-staged [--policy NAME|FILE]`: the table on standard output, findings
 * on standard error. lint-staged shows both if it fails. The files that lint-staged and pre-commit append are ignored:
 * the whole index is judged.
 * @returns the exit code, 1 for an error of any kind: lint-staged knows no other.
 */
export async function runTask(words: readonly string[]): Promise<0 | 1> {
  try {
    const policyName = readPolicyName(words);
    const workplace = await openWorkplace(process.cwd(), process.env);
    const { policy, change, verdict } = await judgeStaged(await loadPolicy(policyName, workplace), workplace);
    const table = formatSizesInPlay(change, verdict, policy);
    if (table !== undefined) process.stdout.write(`${defuse(table)}\n`);
    const told = formatVerdict(verdict, policy, plain, explainCommand(policyName));
    for (const text of told) process.stderr.write(`${defuse(text)}\n`);
    return verdict.findings.some(isError) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${defuse(formatFailure(describeFailure(error, { UsageError: 2 })).join("\n"))}\n`);
    return 1;
  }
}

/** @throws {Error} called `UsageError`, for an option that it does not know. */
function readPolicyName(words: readonly string[]): string | undefined {
  try {
    const options = { policy: { type: "string", short: "p" } } as const;
    return parseArgs({ args: [...words], options, allowPositionals: true }).values.policy;
  } catch (error) {
    const [problem = ""] = (error as Error).message.split(". ");
    const usage = "fix: ai-disclosure-staged [--policy NAME|FILE]";
    throw Object.assign(new Error(`${problem}\n${usage}`), { name: "UsageError" });
  }
}
