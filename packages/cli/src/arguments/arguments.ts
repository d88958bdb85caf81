/** What was typed after a command that has these options. */
export interface Arguments<Option extends string> {
  readonly operands: readonly string[];
  /** The last value of an option that takes one. */
  readonly value: (name: Option) => string | undefined;
  /** Every value of an option that may be repeated. */
  readonly values: (name: Option) => readonly string[];
  readonly has: (name: Option) => boolean;
  /** The formats asked for, or text alone. */
  readonly formats: readonly string[];
}
