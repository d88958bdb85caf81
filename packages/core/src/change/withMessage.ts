import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";
import { createChange } from "./createChange.ts";
import { weighRecords } from "./weighRecords.ts";

/** The same change with another message. */
export function withMessage(change: Change, message: Message, policy: Policy): Change {
  const read = createChange({ ...change, message }, policy);
  const byPath = read.byPath?.map((one, index) => inPlaceOf(change.byPath?.[index], one));
  return weighRecords({ ...change, ...read, ...inPlaceOf(change, read), ...(byPath && { byPath }) });
}

/** The environment is no part of what a change is read from again. */
function inPlaceOf(
  before: Pick<Change, "evidence"> | undefined,
  { disclosures, evidence }: Pick<Change, "disclosures" | "evidence">,
): Pick<Change, "disclosures" | "evidence"> {
  const environment = before?.evidence.filter(({ kind }) => kind === "environment") ?? [];
  return { disclosures, evidence: [...evidence, ...environment] };
}
