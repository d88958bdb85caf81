/** A mistake in a policy. */
export interface PolicyMistake {
  /** `limits[0].max` */
  readonly key: string;
  /** A line of the message: the key, what was expected and found. */
  readonly text: string;
}

/** A policy that cannot be used. The message has one line for each mistake: the key, what was expected and found. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  /** The mistakes of which the keys are known, so that somebody can say where they are written. */
  readonly mistakes: readonly PolicyMistake[];
  /** The file that they are in, once somebody knows. */
  readonly file: string | undefined;

  constructor(message: string, mistakes: readonly PolicyMistake[] = [], file?: string) {
    super(message);
    this.mistakes = mistakes;
    this.file = file;
  }
}
