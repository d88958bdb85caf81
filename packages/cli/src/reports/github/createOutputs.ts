import { readProposalUse } from "@ai-disclosure/core/internal";
import type { Report } from "../../reportParts/report.ts";

/**
 * The outputs of a step, for the steps after it; none of an audit that is not whole, which does not know them.
 *
 *     ai=detected
 *     findings=3
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter
 */
export function createOutputs(write: (text: string) => void): Report {
  const proposal = readProposalUse();
  return {
    commit: proposal.add,
    end({ errors, warnings, incomplete }) {
      if (incomplete === undefined) write(`ai=${proposal.use()}\nfindings=${errors + warnings}\n`);
    },
  };
}
