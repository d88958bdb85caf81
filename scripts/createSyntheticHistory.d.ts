/** What to write, and where. */
export interface SyntheticHistory {
  /** Of the repository, which must be there. */
  readonly directory: string;
  readonly commits: number;
  /** The same gives the same ids. */
  readonly seed?: number;
  /** How many files the first commit creates; without, each commit writes one line. */
  readonly files?: number;
  /** How many lines a file has at least: 200. A few are written and compared in a tenth of the time. */
  readonly lines?: number;
  readonly environment?: NodeJS.ProcessEnv;
}

export function createSyntheticHistory(options: SyntheticHistory): Promise<void>;
