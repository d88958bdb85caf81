/** A policy file that cannot be used. The message begins `file:line:column: ` as far as they are known. */
export class PolicyFileError extends Error {
  override readonly name = "PolicyFileError";
  /** As it is shown: relative to the top level where it lies below. */
  readonly file: string;
  /** 1-based. */
  readonly line: number | undefined;
  /** 1-based, in UTF-16 units. */
  readonly column: number | undefined;

  constructor(file: string, problem: string, line?: number, column?: number) {
    super([file, line, column].filter((part) => part !== undefined).join(":") + `: ${problem}`);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
