import { neutralise } from "../text/neutralise.ts";
import { quotePath } from "../text/quotePath.ts";

/**
 * What to type to read the whole policy.
 * @param named as it was asked for; absent if it is the repository's own.
 */
export function explainCommand(named: string | undefined): string {
  return `ai-disclosure explain${named === undefined ? "" : ` ${neutralise(quotePath(named))}`}`;
}
