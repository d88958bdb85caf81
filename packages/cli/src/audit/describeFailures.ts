import { describeFailure } from "@ai-disclosure/repository";

/** Failures of several repositories that are told one by one. */
const mostFailures = 10;

/** Why an audit is not whole, in one line. */
export function describeFailures(failures: readonly unknown[], several: boolean): string {
  const told = failures.slice(0, mostFailures).map((error) => {
    const { lines } = describeFailure(error);
    return several ? lines[0] : lines.join("; ");
  });
  const rest = failures.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more repositories`] : [])].join("; ");
}
