/** What to write, and where. */
export interface SyntheticHistory {
  /** Of the repository, which must be there. */
  readonly directory: string;
  readonly commits: number;
  /** The same gives the same ids. */
  readonly seed?: number;
  /** How many files the first commit creates; without, each commit writes one line. */
  readonly files?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

export function createSyntheticHistory(options: SyntheticHistory): Promise<void>;
