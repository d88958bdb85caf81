import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { declaredEvidence } from "../evidence/declaredEvidence.ts";
import { environmentEvidence } from "../evidence/environmentEvidence.ts";
import { messageEvidence } from "../evidence/messageEvidence.ts";
import type { Person } from "../identity/person.ts";
import type { Message } from "../message/message.ts";
import { parseMessage } from "../message/parseMessage.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";

/** What is known of a commit before its files are measured. */
export interface ChangeParts {
  readonly message?: Message | undefined;
  readonly author?: Person | undefined;
  readonly committer?: Person | undefined;
  /** The environment of the commit in progress; absent for a commit of the past. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

const noMessage = parseMessage("");

/** Reads the disclosures and the evidence out of a commit's message, people and environment. */
export function createChange({ message, author, committer, environment }: ChangeParts, policy: Policy): Change {
  const disclosures = message ? findDisclosures(message, policy) : [];
  const people = { ...(author && { author }), ...(committer && { committer }) };
  return {
    ...people,
    ...(message && { message }),
    disclosures,
    evidence: [
      ...declaredEvidence(disclosures, message),
      ...messageEvidence(message ?? noMessage, people, policy.trailerMeaning),
      ...(environment ? environmentEvidence(environment) : []),
    ],
  };
}
