/** What is right or wrong with one part of the wiring. */
export interface Diagnosis {
  readonly part: "policy" | "commit-msg" | "pre-commit";
  /** Unchecked and optional parts leave the exit code alone. */
  readonly state: "ok" | "missing" | "optional" | "unchecked";
  readonly says: readonly string[];
  /** The last lines that a hook printed; untrusted. */
  readonly output: readonly string[];
  /** What to type or to write, one line each. */
  readonly fix: readonly string[];
}

export const diagnosisOf = (
  part: Diagnosis["part"],
  state: Diagnosis["state"],
  says: readonly string[],
  fix: readonly string[] = [],
  output: readonly string[] = [],
): Diagnosis => ({ part, state, says, output, fix });
