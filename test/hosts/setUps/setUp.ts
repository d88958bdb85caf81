import type { ProjectManager } from "../projectManagers.ts";

export type Files = Readonly<Record<string, string>>;

/** A project as its owner has it before `init`, and what becomes of it: a recipe of docs/set-ups.md, and a test. */
export interface SetUp {
  readonly title: string;
  /** Undefined for a project without JavaScript. */
  readonly manager?: ProjectManager;
  /** The folder of package.json and of what is typed, if that is not the top level. */
  readonly below?: string;
  /** What package.json depends on. */
  readonly tools?: Readonly<Record<string, string>>;
  /** What else package.json has. */
  readonly manifest?: object;
  /** Other files of the project. */
  readonly files?: Files;
  /** Whether it needs pre-commit, which no npm package brings. */
  readonly needsPreCommit?: true;
  /** What its owner typed at the top level once, before ai-disclosure came. */
  readonly earlier?: readonly string[];
  /** Our packages that are installed. */
  readonly packages?: readonly string[];
  /** Each file that init changes: all of one that it creates, else the text that it adds. */
  readonly writes: Files;
  /** What init says to type at the top level, so that git runs the hooks. */
  readonly starts?: readonly string[];
  /** What everybody else types in a fresh clone. */
  readonly inClone: readonly string[];
}
