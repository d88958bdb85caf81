import { appendFileSync } from "node:fs";
import type { Judged } from "./judged.ts";
import type { Workplace } from "./workplace.ts";

/** Names the file in which `ai-disclosure doctor` learns what the hooks that it runs have judged. */
export const doctorVariable = "AI_DISCLOSURE_DOCTOR";

/** What one hook judged: a line of JSON. */
export interface DoctorRecord {
  readonly judged: "message" | "staged change";
  /** The message as it was read; empty for a staged change. */
  readonly text: string;
  readonly policy: string;
  /** The rules whose findings are errors. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Whether `ai-disclosure doctor` runs this hook, so that nobody is waiting for a commit. */
export function isTried({ environment }: Workplace): boolean {
  return Boolean(environment[doctorVariable]);
}

/** Tells a doctor that runs this hook what was judged; changes no verdict. */
export function tellDoctor(judged: DoctorRecord["judged"], result: Judged, { environment }: Workplace): void {
  const file = environment[doctorVariable];
  if (!file) return;
  const { change, policy, verdict } = result;
  const rulesOf = (wanted: string) =>
    verdict.findings.filter(({ severity }) => severity === wanted).map(({ rule }) => rule);
  const text = change.message?.text ?? "";
  const record: DoctorRecord = {
    judged,
    text,
    policy: policy.title,
    errors: rulesOf("error"),
    warnings: rulesOf("warning"),
  };
  appendFileSync(file, `${JSON.stringify(record)}\n`);
}
