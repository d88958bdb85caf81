import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";

export interface ShardChoice {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/**
 * The part of the commits that this machine judges: `--shard 2/4`, or `--shard auto`, which takes GitLab's
 * CI_NODE_INDEX (from 1) and CI_NODE_TOTAL, or of a Kubernetes Indexed Job JOB_COMPLETION_INDEX (from 0) and
 * JOB_COMPLETIONS, which the job sets itself.
 * @throws {UsageError}
 */
export function chooseShard(given: Arguments<"shard">, environment: NodeJS.ProcessEnv): ShardChoice | undefined {
  const text = given.value("shard");
  if (text === undefined) return undefined;
  const choice =
    text === "auto" ? fromEnvironment(environment) : /^(\d{1,6})\/(\d{1,6})$/u.exec(text)?.slice(1).map(Number);
  const [number = 0, of = 0] = choice ?? [];
  if (number >= 1 && number <= of) return { number, of };
  if (text === "auto") {
    throw new UsageError(
      "--shard auto needs CI_NODE_INDEX and CI_NODE_TOTAL, or JOB_COMPLETION_INDEX and JOB_COMPLETIONS; or name the shard: --shard 1/4",
    );
  }
  throw new UsageError(`--shard needs a number and a total, e.g. --shard 1/4, found "${text}"`);
}

function fromEnvironment(environment: NodeJS.ProcessEnv): number[] {
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, JOB_COMPLETIONS } = environment;
  if (CI_NODE_INDEX && CI_NODE_TOTAL) return [Number(CI_NODE_INDEX), Number(CI_NODE_TOTAL)];
  if (JOB_COMPLETION_INDEX && JOB_COMPLETIONS) return [Number(JOB_COMPLETION_INDEX) + 1, Number(JOB_COMPLETIONS)];
  return [];
}
